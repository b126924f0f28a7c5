using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Publishing;

/// <summary>
/// Umbraco's caches of published documents, over <see cref="PublishedStore"/>. Drafts are read from the database, for preview, and only by whoever
/// may read them: in menus and lists too, everything else is as everybody sees it.
/// </summary>
internal sealed class PublishedDocuments(PublishedStore store, RequestSnapshot request, Lazy<IPreviewService> preview, Lazy<IDraftReaders> readers)
    : PublishedItems(store, request, PublishedItemType.Content),
        IPublishedContentCache,
        IDocumentCacheService
{
    private readonly PublishedStore _store = store;

    public IPublishedContent? GetById(bool preview, Guid contentId) =>
        preview && readers.Value.MayRead(contentId) ? _store.Draft(contentId) : Published(contentId);

    public IPublishedContent? GetById(bool preview, int contentId) =>
        preview && _store.Draft(contentId) is { } draft && readers.Value.MayRead(draft.Key) ? draft : Published(contentId);

    public IPublishedContent? GetById(Guid contentId) => GetById(InPreview(null), contentId);

    public IPublishedContent? GetById(int contentId) => GetById(InPreview(null), contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(GetById(InPreview(preview), id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult(GetById(InPreview(preview), key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => GetByIdAsync(key, preview);

    Task<IPublishedContent?> IDocumentCacheService.GetByIdAsync(int id, bool? preview) => GetByIdAsync(id, preview);

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(GetById(preview, id) is not null);

    // The document's own rows are what is read, so there is no copy to keep up.
    public Task RefreshContentAsync(IContent content) => Task.CompletedTask;

    private bool InPreview(bool? asked) => asked ?? preview.Value.IsInPreview();
}
