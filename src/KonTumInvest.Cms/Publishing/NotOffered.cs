using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Umbraco's library of reusable elements, which this site does not offer: it is always empty.</summary>
internal sealed class NoElements : IPublishedElementCache, IElementCacheService
{
    public Task<IPublishedElement?> GetByIdAsync(Guid key, bool? preview = null) => Task.FromResult<IPublishedElement?>(null);

    public Task<IPublishedElement?> GetByKeyAsync(Guid key, bool? preview = null) => Task.FromResult<IPublishedElement?>(null);

    public IEnumerable<IPublishedElement> GetByContentType(IPublishedContentType contentType) => [];

    public Task RefreshElementAsync(IElement element) => Task.CompletedTask;

    public Task SeedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeleteItemAsync(IContentBase content) => Task.CompletedTask;

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) { }

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RemoveFromMemoryCacheAsync(Guid key) => Task.CompletedTask;

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds) => Task.CompletedTask;

    public void ClearConvertedContentCache() { }

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) { }
}

/// <summary>Umbraco's members (visitors who sign in), which this site does not offer: there are none.</summary>
internal sealed class NoMembers : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member) => null;

    public Task<IPublishedMember?> GetAsync(IMember member) => Task.FromResult<IPublishedMember?>(null);

    public IPublishedContentType GetContentType(int id) => throw Refused();

    public IPublishedContentType GetContentType(string alias) => throw Refused();

    private static NotSupportedException Refused() => new("This site has no members: visitors do not sign in.");
}
