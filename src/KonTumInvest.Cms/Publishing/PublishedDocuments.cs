using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Umbraco's caches of published documents, over <see cref="PublishedStore"/>. Drafts are read from the database, for preview.</summary>
internal sealed class PublishedDocuments(PublishedStore store, RequestSnapshot request, Lazy<IPreviewService> preview)
    : IPublishedContentCache,
        IDocumentCacheService
{
    private const PublishedItemType Type = PublishedItemType.Content;

    public IPublishedContent? GetById(bool preview, Guid contentId) => preview ? store.Draft(contentId) : request.Current.Find(contentId, Type);

    public IPublishedContent? GetById(bool preview, int contentId) => preview ? store.Draft(contentId) : request.Current.Find(contentId, Type);

    public IPublishedContent? GetById(Guid contentId) => GetById(InPreview(null), contentId);

    public IPublishedContent? GetById(int contentId) => GetById(InPreview(null), contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(GetById(InPreview(preview), id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(GetById(InPreview(preview), key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    Task<IPublishedContent?> IDocumentCacheService.GetByIdAsync(int id, bool? preview) => GetByIdAsync(id, preview);

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(GetById(preview, id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        request.Current.ByKey.Values.Where(item => item.ItemType == Type && item.ContentType.Key == contentType.Key);

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        store.Load();
        return Task.CompletedTask;
    }

    // Umbraco keeps a second, serialised copy of every document here; ours are read from their own rows, so there is nothing to keep up.
    public Task RefreshContentAsync(IContent content) => Task.CompletedTask;

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

    private bool InPreview(bool? asked) => asked ?? preview.Value.IsInPreview();
}
