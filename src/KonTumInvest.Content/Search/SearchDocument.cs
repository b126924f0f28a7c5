namespace KonTumInvest.Content.Search;

/// <summary>What search knows of one published page in one language. All texts are plain, without markup.</summary>
public sealed record SearchDocument
{
    public required Guid Key { get; init; }

    /// <summary>The language, an ISO code such as "vi".</summary>
    public required string Culture { get; init; }

    /// <summary>The alias of the document type.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public string Summary { get; init; } = string.Empty;

    /// <summary>Everything else it says, and other names by which it is looked for.</summary>
    public string Body { get; init; } = string.Empty;

    public required string Url { get; init; }

    /// <summary>True for generated data: marked in the results, and placed behind what is real.</summary>
    public bool IsSample { get; init; }

    /// <summary>Other documents its text or address is made of; a change to one of them makes this one be read anew.</summary>
    public IReadOnlyCollection<Guid> DependsOn { get; init; } = [];
}
