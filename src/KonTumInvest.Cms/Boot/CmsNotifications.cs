using KonTumInvest.Cms.Media;
using KonTumInvest.Cms.Publishing;
using KonTumInvest.Cms.Routing;
using KonTumInvest.Cms.Storage.Groups;
using KonTumInvest.Cms.Storage.Relations;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Cms.Boot;

/// <summary>The handlers that keep caches, relations and redirects up to date. Their classes are Umbraco's or ours; the list is ours.</summary>
internal static class CmsNotifications
{
    public static void Add(IUmbracoBuilder umbraco)
    {
        umbraco
            .AddNotificationHandler<ContentTreeChangeNotification, ContentTreeChangeDistributedCacheNotificationHandler>()
            .AddNotificationHandler<MediaTreeChangeNotification, MediaTreeChangeDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DictionaryItemSavedNotification, DictionaryItemSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DictionaryItemDeletedNotification, DictionaryItemDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DomainSavedNotification, DomainSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<DomainDeletedNotification, DomainDeletedDistributedCacheNotificationHandler>();
        umbraco
            .AddNotificationAsyncHandler<ContentCopiedNotification, RelateOnCopyNotificationHandler>()
            .AddNotificationHandler<ContentMovedToRecycleBinNotification, RelateOnTrash>()
            .AddNotificationHandler<ContentMovedNotification, RelateOnTrash>()
            .AddNotificationHandler<MediaMovedToRecycleBinNotification, RelateOnTrash>()
            .AddNotificationHandler<MediaMovedNotification, RelateOnTrash>()
            .AddNotificationHandler<MediaDeletedNotification, MediaFileCleanup>()
            .AddNotificationHandler<MediaCacheRefresherNotification, MediaBranchRefresh>();
        umbraco
            .AddNotificationHandler<UserGroupWithUsersSavedNotification, UserGroupWithUsersSavedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserGroupDeletedNotification, UserGroupDeletedDistributedCacheNotificationHandler>()
            .AddNotificationHandler<UserGroupCacheRefresherNotification, GroupsElsewhere>()
            .AddNotificationHandler<ContentCacheRefresherNotification, GroupsElsewhere>();
        umbraco
            .AddNotificationHandler<ContentPublishingNotification, RedirectTracker>()
            .AddNotificationHandler<ContentPublishedNotification, RedirectTracker>()
            .AddNotificationHandler<ContentMovingNotification, RedirectTracker>()
            .AddNotificationHandler<ContentMovedNotification, RedirectTracker>();

        // Umbraco's own web hooks answer every publish with a query for subscriptions that cannot exist here.
        umbraco.WebhookEvents().Clear();
        umbraco.HealthChecks().Clear();
        umbraco.HealthCheckNotificationMethods().Clear();
    }
}
