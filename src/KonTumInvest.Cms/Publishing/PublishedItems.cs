using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Cms.Publishing;

/// <summary>What Umbraco's caches of documents and of media share: both read, and keep up, the one <see cref="PublishedStore"/>.</summary>
internal abstract class PublishedItems(PublishedStore store, RequestSnapshot request, PublishedItemType type)
{
    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        request.Current.ByKey.Values.Where(item => item.ItemType == type && item.ContentType.Key == contentType.Key);

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        store.Load();
        return Task.CompletedTask;
    }

    // Umbraco keeps a second, serialised copy of every item here; ours are read from their own rows, so there is nothing to delete.
    public Task DeleteItemAsync(IContentBase content) => Task.CompletedTask;

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => store.Load();

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => SeedAsync(cancellationToken);

    public Task RefreshMemoryCacheAsync(Guid key)
    {
        store.Refresh([key]);
        request.Renew();
        return Task.CompletedTask;
    }

    public Task RemoveFromMemoryCacheAsync(Guid key)
    {
        store.Remove(key);
        request.Renew();
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => SeedAsync(CancellationToken.None);

    public void ClearConvertedContentCache() => store.ForgetConversions();

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) => store.ForgetConversions();

    protected IPublishedContent? Published(Guid key) => request.Current.Find(key, type);

    protected IPublishedContent? Published(int id) => request.Current.Find(id, type);
}
