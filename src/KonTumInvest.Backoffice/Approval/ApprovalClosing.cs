using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;

namespace KonTumInvest.Backoffice.Approval;

/// <summary>Keeps requests true to what happens to their documents: published, be it without being asked, or thrown away.</summary>
public sealed class ApprovalClosing(Approvals approvals, IBackOfficeSecurityAccessor security)
    : INotificationAsyncHandler<ContentPublishedNotification>,
        INotificationAsyncHandler<ContentMovedToRecycleBinNotification>,
        INotificationAsyncHandler<ContentDeletedNotification>
{
    public Task HandleAsync(ContentPublishedNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return CloseAsync(notification.PublishedEntities, IsPublished, ApprovalState.Approved, cancellationToken);
    }

    public Task HandleAsync(ContentMovedToRecycleBinNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var thrownAway = notification.MoveInfoCollection.Select(moved => moved.Entity);
        return CloseAsync(thrownAway, (_, _) => true, ApprovalState.Withdrawn, cancellationToken);
    }

    public Task HandleAsync(ContentDeletedNotification notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return CloseAsync(notification.DeletedEntities, (_, _) => true, ApprovalState.Withdrawn, cancellationToken);
    }

    // A language that is still edited after the publish was not published by it.
    private static bool IsPublished(IContent document, ApprovalRequest request) =>
        request.CultureOrNull is not { } culture || (document.IsCulturePublished(culture) && !document.IsCultureEdited(culture));

    private async Task CloseAsync(
        IEnumerable<IContent> documents,
        Func<IContent, ApprovalRequest, bool> concerns,
        ApprovalState state,
        CancellationToken cancellationToken
    )
    {
        var waiting = await approvals.WaitingAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return;
        }

        // Nobody acts where a plan does.
        var actor = security.BackOfficeSecurity?.CurrentUser?.Key;
        var done = documents.ToDictionary(document => document.Key);
        foreach (var request in waiting.Where(request => done.TryGetValue(request.DocumentKey, out var document) && concerns(document, request)))
        {
            await approvals.DecideAsync(request.Id, state, actor, comment: null, cancellationToken);
        }
    }
}
