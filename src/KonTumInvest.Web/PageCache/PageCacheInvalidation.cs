using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Localization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Web.PageCache;

/// <summary>Drops kept pages and addresses when anything published changes, on this node or on another: a publish is visible on the next request.</summary>
internal sealed class PageCacheInvalidation(KeptPages pages, DocumentAddresses addresses, EditedTexts texts)
    : INotificationAsyncHandler<ContentCacheRefresherNotification>,
        INotificationAsyncHandler<MediaCacheRefresherNotification>,
        INotificationAsyncHandler<DictionaryCacheRefresherNotification>,
        INotificationAsyncHandler<DomainCacheRefresherNotification>
{
    public Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop();

    public Task HandleAsync(MediaCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop();

    public Task HandleAsync(DictionaryCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        texts.Forget();
        return Drop();
    }

    public Task HandleAsync(DomainCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop();

    // Addresses before pages, so that no page is kept after the change that was made with old ones.
    private Task Drop()
    {
        addresses.Forget();
        pages.Forget();
        return Task.CompletedTask;
    }
}
