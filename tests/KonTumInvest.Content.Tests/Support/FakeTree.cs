using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Content.Tests.Support;

/// <summary>One root with documents below it, some of them unpublished.</summary>
internal sealed class FakeTree : IDocumentNavigationQueryService, IPublishedContentStatusFilteringService
{
    private readonly Guid _root = Guid.CreateVersion7();
    private readonly List<(string Type, IPublishedContent Document)> _documents = [];
    private readonly HashSet<Guid> _hidden = [];

    public T Add<T>(string type, T document)
        where T : IPublishedContent
    {
        _documents.Add((type, document));
        return document;
    }

    public void Hide(Guid key) => _hidden.Add(key);

    public IEnumerable<IPublishedContent> FilterAvailable(IEnumerable<Guid> candidateKeys, string? culture) =>
        candidateKeys.Where(key => !_hidden.Contains(key)).Select(key => _documents.Single(item => item.Document.Key == key).Document);

    public bool TryGetRootKeys(out IEnumerable<Guid> rootKeys)
    {
        rootKeys = [_root];
        return true;
    }

    public bool TryGetDescendantsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> descendantsKeys)
    {
        descendantsKeys = _documents.Where(item => item.Type == contentTypeAlias).Select(item => item.Document.Key);
        return parentKey == _root;
    }

    public bool TryGetParentKey(Guid childKey, out Guid? parentKey) => throw NotAsked();

    public bool TryGetRootKeysOfType(string contentTypeAlias, out IEnumerable<Guid> rootKeys) => throw NotAsked();

    public bool TryGetChildrenKeys(Guid parentKey, out IEnumerable<Guid> childrenKeys) => throw NotAsked();

    public bool TryGetChildrenKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> childrenKeys) => throw NotAsked();

    public bool TryGetDescendantsKeys(Guid parentKey, out IEnumerable<Guid> descendantsKeys) => throw NotAsked();

    public bool TryGetAncestorsKeys(Guid childKey, out IEnumerable<Guid> ancestorsKeys) => throw NotAsked();

    public bool TryGetAncestorsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> ancestorsKeys) => throw NotAsked();

    public bool TryGetSiblingsKeys(Guid key, out IEnumerable<Guid> siblingsKeys) => throw NotAsked();

    public bool TryGetSiblingsKeysOfType(Guid key, string contentTypeAlias, out IEnumerable<Guid> siblingsKeys) => throw NotAsked();

    public bool TryGetLevel(Guid contentKey, [NotNullWhen(true)] out int? level) => throw NotAsked();

    public bool TryGetParentKeyInBin(Guid childKey, out Guid? parentKey) => throw NotAsked();

    public bool TryGetChildrenKeysInBin(Guid parentKey, out IEnumerable<Guid> childrenKeys) => throw NotAsked();

    public bool TryGetDescendantsKeysInBin(Guid parentKey, out IEnumerable<Guid> descendantsKeys) => throw NotAsked();

    public bool TryGetAncestorsKeysInBin(Guid childKey, out IEnumerable<Guid> ancestorsKeys) => throw NotAsked();

    public bool TryGetSiblingsKeysInBin(Guid key, out IEnumerable<Guid> siblingsKeys) => throw NotAsked();

    private static NotSupportedException NotAsked() => new("The directories do not ask for this.");
}
