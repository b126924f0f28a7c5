using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Umbraco's caches of media items, over <see cref="PublishedStore"/>. Media has no drafts.</summary>
internal sealed class PublishedMedia(PublishedStore store, RequestSnapshot request)
    : PublishedItems(store, request, PublishedItemType.Media),
        IPublishedMediaCache,
        IMediaCacheService
{
    public IPublishedContent? GetById(Guid contentId) => Published(contentId);

    public IPublishedContent? GetById(int contentId) => Published(contentId);

    public IPublishedContent? GetById(bool preview, Guid contentId) => GetById(contentId);

    public IPublishedContent? GetById(bool preview, int contentId) => GetById(contentId);

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public Task<IPublishedContent?> GetByIdAsync(Guid key) => Task.FromResult(GetById(key));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => GetByIdAsync(key);

    Task<IPublishedContent?> IMediaCacheService.GetByIdAsync(int id) => GetByIdAsync(id);

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    // As for documents: the item's own rows are what is read.
    public Task RefreshMediaAsync(IMedia media) => Task.CompletedTask;
}
