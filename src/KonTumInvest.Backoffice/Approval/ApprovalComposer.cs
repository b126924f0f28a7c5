using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Backoffice.Approval;

/// <summary>Connects approvals to what happens to documents.</summary>
public sealed class ApprovalComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder
            .AddNotificationAsyncHandler<ContentPublishedNotification, ApprovalClosing>()
            .AddNotificationAsyncHandler<ContentMovedToRecycleBinNotification, ApprovalClosing>()
            .AddNotificationAsyncHandler<ContentDeletedNotification, ApprovalClosing>();
    }
}
