namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>What is wrong with a piece of content.</summary>
public enum HealthProblemKind
{
    /// <summary>A published page links to a document that was deleted, thrown away or is not on the site.</summary>
    BrokenLink,

    /// <summary>A page links to an address elsewhere that no longer answers.</summary>
    BrokenExternalLink,

    /// <summary>A picture that is used has no alternative text in a language.</summary>
    MissingAlternativeText,

    /// <summary>A figure is older than figures may grow without being looked at.</summary>
    FigureToReview,
}

/// <summary>Something an editor should put right.</summary>
public sealed record HealthProblem
{
    public required HealthProblemKind Kind { get; init; }

    /// <summary>The document it is in.</summary>
    public required Guid Document { get; init; }

    /// <summary>The document's Vietnamese name.</summary>
    public required string Name { get; init; }

    /// <summary>The property, where it is in one.</summary>
    public string? Property { get; init; }

    /// <summary>The language it concerns; null for all.</summary>
    public string? Culture { get; init; }

    /// <summary>The picture or document it is about, where it is about one.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The address, the name of the picture or of the document linked to, or the figure's date.</summary>
    public required string Detail { get; init; }

    /// <summary>The number of the account that wrote the document last, who is asked to put it right.</summary>
    public required int Owner { get; init; }
}
