namespace KonTumInvest.Content.Search;

/// <summary>What there is to be found. A seam: search does not know how documents are published.</summary>
public interface ISearchDocuments
{
    /// <summary>Every published page, once for each language it is published in.</summary>
    IEnumerable<SearchDocument> All();

    /// <summary>The same for some documents only. One without a page of its own stands for the page it is shown on; what is not published is left out.</summary>
    IEnumerable<SearchDocument> Read(IReadOnlyCollection<Guid> keys);
}
