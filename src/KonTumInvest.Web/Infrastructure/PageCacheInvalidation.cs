using Microsoft.AspNetCore.OutputCaching;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>Drops kept pages when anything published changes, on this node or on another: a publish is visible on the next request.</summary>
internal sealed class PageCacheInvalidation(IOutputCacheStore store)
    : INotificationAsyncHandler<ContentCacheRefresherNotification>,
        INotificationAsyncHandler<MediaCacheRefresherNotification>,
        INotificationAsyncHandler<DictionaryCacheRefresherNotification>
{
    public Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop(cancellationToken);

    public Task HandleAsync(MediaCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop(cancellationToken);

    public Task HandleAsync(DictionaryCacheRefresherNotification notification, CancellationToken cancellationToken) =>
        Drop(cancellationToken);

    private async Task Drop(CancellationToken cancellationToken) =>
        await store.EvictByTagAsync(PageCachePolicy.ContentTag, cancellationToken);
}
