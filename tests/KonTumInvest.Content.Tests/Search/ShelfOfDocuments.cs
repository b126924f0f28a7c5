using KonTumInvest.Content.Search;

namespace KonTumInvest.Content.Tests.Search;

/// <summary>Documents that a test publishes and takes away.</summary>
internal sealed class ShelfOfDocuments : ISearchDocuments
{
    private readonly Dictionary<(Guid Key, string Culture), SearchDocument> _published = [];

    /// <summary>How often it was read.</summary>
    public int Readings { get; private set; }

    public bool Fails { get; set; }

    /// <summary>Documents without a page of their own, and the page each is shown on.</summary>
    public Dictionary<Guid, Guid> ShownOn { get; } = [];

    public SearchDocument Publish(
        string title,
        string body = "",
        string culture = "vi",
        string type = "page",
        string summary = "",
        Guid? key = null
    )
    {
        var document = new SearchDocument
        {
            Key = key ?? Guid.CreateVersion7(),
            Culture = culture,
            Type = type,
            Title = title,
            Summary = summary,
            Body = body,
            Url = $"/{culture}/{_published.Count}",
        };
        return Publish(document);
    }

    public SearchDocument Publish(SearchDocument document) => _published[(document.Key, document.Culture)] = document;

    public void Unpublish(Guid key, string? culture = null)
    {
        foreach (var found in _published.Keys.Where(found => found.Key == key && (culture is null || found.Culture == culture)).ToList())
        {
            _published.Remove(found);
        }
    }

    public IEnumerable<SearchDocument> All()
    {
        Readings++;
        return Fails ? throw new InvalidOperationException("The shelf has fallen over.") : [.. _published.Values];
    }

    public IEnumerable<SearchDocument> Read(IReadOnlyCollection<Guid> keys) =>
        All().Where(document => keys.Select(key => ShownOn.GetValueOrDefault(key, key)).Contains(document.Key));
}
