using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Publishing;

/// <summary>
/// Shows media again that come back from the recycle bin. Umbraco's refresher asks its navigation for the branch, which does not find
/// what still lies in the bin there.
/// </summary>
internal sealed class MediaBranchRefresh(PublishedStore store) : INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not MediaCacheRefresher.JsonPayload[] payloads)
        {
            return;
        }

        foreach (var payload in payloads.Where(payload => payload.ChangeTypes.HasType(TreeChangeTypes.RefreshBranch)))
        {
            store.RefreshBranch(payload.Id);
        }
    }
}
