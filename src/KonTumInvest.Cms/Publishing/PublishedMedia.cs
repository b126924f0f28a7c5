using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Umbraco's caches of media items, over <see cref="PublishedStore"/>. Media has no drafts.</summary>
internal sealed class PublishedMedia(PublishedStore store, RequestSnapshot request) : IPublishedMediaCache, IMediaCacheService
{
    private const PublishedItemType Type = PublishedItemType.Media;

    public IPublishedContent? GetById(Guid contentId) => request.Current.Find(contentId, Type);

    public IPublishedContent? GetById(int contentId) => request.Current.Find(contentId, Type);

    public IPublishedContent? GetById(bool preview, Guid contentId) => GetById(contentId);

    public IPublishedContent? GetById(bool preview, int contentId) => GetById(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => GetByIdAsync(key);

    Task<IPublishedContent?> IMediaCacheService.GetByIdAsync(int id) => GetByIdAsync(id);

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        request.Current.ByKey.Values.Where(item => item.ItemType == Type && item.ContentType.Key == contentType.Key);

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        store.Load();
        return Task.CompletedTask;
    }

    // As for documents: the rows themselves are what is read, there is no second copy to keep up.
    public Task RefreshMediaAsync(IMedia media) => Task.CompletedTask;

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
}
