using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace KonTumInvest.Cms.Storage.Groups;

/// <summary>Has made groups read again when one was changed, be it on another web node, and when a document is gone that they may name.</summary>
internal sealed class GroupsElsewhere(StoredGroups groups)
    : INotificationHandler<UserGroupCacheRefresherNotification>,
        INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(UserGroupCacheRefresherNotification notification) => groups.Forget();

    public void Handle(ContentCacheRefresherNotification notification)
    {
        if (notification.MessageObject is ContentCacheRefresher.JsonPayload[] changes && changes.Any(change => change.ChangeTypes.HasFlag(TreeChangeTypes.Remove)))
        {
            groups.Forget();
        }
    }
}
