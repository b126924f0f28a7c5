using KonTumInvest.Content.Publishing;

namespace KonTumInvest.Content.Search;

/// <summary>
/// Search over what is published, per language; marks, case and đ make no difference. A change is only noted when it happens: the next
/// question reads the changed documents first, so that a publish is found at once and a hundred publishes cost one reading.
/// </summary>
/// <remarks>Why SQLite's FTS5 over folded text: docs/adr/0012-site-search.md.</remarks>
public sealed class SiteSearch(ISearchDocuments documents) : IDisposable
{
    private readonly Lock _index = new();
    private readonly PendingChanges _pending = new();
    private SearchIndex? _current;

    /// <summary>Notes that documents were published, changed, moved or taken away. Those that depend on them are found here.</summary>
    public void NoteChange(ContentChanges changes) => _pending.Add(changes);

    /// <summary>Reads now what the next question would read, so that the first visitor does not wait for it.</summary>
    public void CatchUp()
    {
        lock (_index)
        {
            UpToDate();
        }
    }

    /// <summary>What is published in a language and holds all words of the question; nothing for a question without words.</summary>
    /// <param name="query">The question.</param>
    /// <param name="culture">An ISO code such as "vi".</param>
    public SearchResult Search(SearchQuery query, string culture)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(culture);
        var terms = SearchTerms.Of(query.Text);
        if (terms.IsEmpty)
        {
            return new SearchResult
            {
                Query = query,
                Hits = [],
                Total = 0,
                Types = [],
            };
        }

        IReadOnlyList<SearchTypeCount> types;
        IReadOnlyList<SearchDocument> best;
        lock (_index)
        {
            var index = UpToDate();
            var expression = terms.ToExpression();
            types = index.CountTypes(expression, culture);
            best = index.Best(expression, culture, query.Type, query.Page * SearchQuery.PageSize);
        }

        return new SearchResult
        {
            Query = query,
            Hits = [.. best.Skip((query.Page - 1) * SearchQuery.PageSize).Select(document => Hit(document, terms))],
            Total = types.Where(type => query.Type is null || type.Type == query.Type).Sum(type => type.Count),
            Types = types,
        };
    }

    public void Dispose() => _current?.Dispose();

    private SearchIndex UpToDate()
    {
        if (_pending.Any || _current is null)
        {
            _pending.Follow(Follow);
        }

        return _current!;
    }

    // Reads before it throws anything away: a reading that fails leaves the index as it was.
    private void Follow(ContentChanges changes)
    {
        if (changes.Everything || _current is null)
        {
            var all = documents.All().ToList();
            _current?.Dispose();
            _current = new SearchIndex();
            _current.Replace([], all);
            return;
        }

        HashSet<Guid> changed = [.. changes.Keys, .. _current.DependentOn(changes.Keys)];
        var read = documents.Read(changed).ToList();

        // A document without a page of its own was read with the page it is shown on.
        _current.Replace(changed.Union(read.Select(document => document.Key)), read);
    }

    private static SearchHit Hit(SearchDocument document, SearchTerms terms)
    {
        var inSummary = Highlighter.DistinctFinds(document.Summary, terms);
        var bodySaysMore = document.Summary.Length == 0 || Highlighter.DistinctFinds(document.Body, terms) > inSummary;
        return new SearchHit
        {
            Key = document.Key,
            Type = document.Type,
            Url = document.Url,
            Title = Highlighter.Mark(document.Title, terms),
            Excerpt = Highlighter.Excerpt(bodySaysMore ? document.Body : document.Summary, terms),
            IsSample = document.IsSample,
        };
    }
}
