namespace KonTumInvest.Content.Search;

/// <summary>One page of what was found.</summary>
public sealed record SearchResult
{
    public required SearchQuery Query { get; init; }

    /// <summary>The best first.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many documents were found, of the chosen type if one was chosen.</summary>
    public required int Total { get; init; }

    /// <summary>The types among what was found, as if none were chosen; most frequent first.</summary>
    public required IReadOnlyList<SearchTypeCount> Types { get; init; }

    public bool HasPrevious => Query.Page > 1;

    public bool HasNext => Query.Page < SearchQuery.MaximumPage && Query.Page * SearchQuery.PageSize < Total;
}

/// <summary>A document that was found.</summary>
public sealed record SearchHit
{
    public required Guid Key { get; init; }

    public required string Type { get; init; }

    public required string Url { get; init; }

    public required HighlightedText Title { get; init; }

    /// <summary>The summary, or the passage of the body that says more of what was looked for.</summary>
    public required HighlightedText Excerpt { get; init; }

    public required bool IsSample { get; init; }
}

/// <summary>How many documents of a type were found.</summary>
/// <param name="Type">The alias of the document type.</param>
/// <param name="Count">The number of documents.</param>
public sealed record SearchTypeCount(string Type, int Count);
