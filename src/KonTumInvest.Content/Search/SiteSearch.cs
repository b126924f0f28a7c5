namespace KonTumInvest.Content.Search;

/// <summary>
/// Search over what is published, per language; marks, case and đ make no difference. A change is only noted when it happens: the next
/// question reads the changed documents first, so that a publish is found at once and a hundred publishes cost one reading.
/// </summary>
/// <remarks>Why SQLite's FTS5 over folded text: docs/adr/0012-site-search.md.</remarks>
public sealed class SiteSearch(ISearchDocuments documents) : IDisposable
{
    private readonly Lock _index = new();
    private readonly Lock _changes = new();
    private SearchIndex? _current;
    private HashSet<Guid> _changed = [];
    private bool _everything = true;

    /// <summary>Notes that documents were published, changed, moved or taken away.</summary>
    /// <param name="keys">The documents themselves; those that depend on them are found here.</param>
    public void NoteChange(IEnumerable<Guid> keys)
    {
        lock (_changes)
        {
            _changed.UnionWith(keys);
        }
    }

    /// <summary>Notes that anything may have changed.</summary>
    public void NoteChangeOfEverything()
    {
        lock (_changes)
        {
            _everything = true;
        }
    }

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
        HashSet<Guid> changed;
        bool everything;
        lock (_changes)
        {
            (changed, everything) = (_changed, _everything);
            (_changed, _everything) = ([], false);
        }

        try
        {
            if (everything || _current is null)
            {
                // Read before anything is thrown away: a reading that fails leaves the index as it was.
                var all = documents.All().ToList();
                _current?.Dispose();
                _current = new SearchIndex();
                _current.Replace([], all);
            }
            else if (changed.Count > 0)
            {
                changed.UnionWith(_current.DependentOn(changed));
                var read = documents.Read(changed).ToList();
                _current.Replace(changed, read);
            }

            return _current;
        }
        catch
        {
            // What could not be read is still to be read: the next question tries again.
            NoteChange(changed);
            if (everything)
            {
                NoteChangeOfEverything();
            }

            throw;
        }
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
