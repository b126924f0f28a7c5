using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Backoffice.Pictures;

/// <summary>Connects the rule on alternative texts to publishing.</summary>
public sealed class PicturesComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddNotificationHandler<ContentPublishingNotification, UndescribedPictureGuard>();
    }
}
