using KonTumInvest.Web.Layout;
using KonTumInvest.Web.Localization;
using Microsoft.AspNetCore.OutputCaching;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>Drops kept pages and addresses when anything published changes, on this node or on another: a publish is visible on the next request.</summary>
internal sealed class PageCacheInvalidation(IOutputCacheStore store, PageCacheGeneration generation, DocumentAddresses addresses, EditedTexts texts)
    : INotificationAsyncHandler<ContentCacheRefresherNotification>,
        INotificationAsyncHandler<MediaCacheRefresherNotification>,
        INotificationAsyncHandler<DictionaryCacheRefresherNotification>,
        INotificationAsyncHandler<DomainCacheRefresherNotification>
{
    public Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop(cancellationToken);

    public Task HandleAsync(MediaCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop(cancellationToken);

    public Task HandleAsync(DictionaryCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        texts.Forget();
        return Drop(cancellationToken);
    }

    public Task HandleAsync(DomainCacheRefresherNotification notification, CancellationToken cancellationToken) => Drop(cancellationToken);

    // Addresses before the count, so that no page of the new count is made with old ones. The count alone makes the change visible; eviction
    // frees the memory of what is no longer looked for.
    private async Task Drop(CancellationToken cancellationToken)
    {
        addresses.Forget();
        generation.Next();
        await store.EvictByTagAsync(PageCachePolicy.ContentTag, cancellationToken);
    }
}
