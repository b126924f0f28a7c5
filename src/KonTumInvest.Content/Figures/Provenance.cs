namespace KonTumInvest.Content.Figures;

/// <summary>Where a figure comes from.</summary>
public sealed record Provenance
{
    /// <summary>The day, month or year the figure describes: <c>2024</c>, <c>2024-02</c> or <c>2024-02-17</c>; null when the document gives none.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>The document's number or title as printed, such as "225/QĐ-TTg"; always present.</summary>
    public required string Document { get; init; }

    /// <summary>The key of the document's own page on this site, where it has one; <see cref="Document"/> then is the text of the link.</summary>
    public Guid? Reference { get; init; }

    public PartialDate? DocumentDate { get; init; }

    /// <summary>An https address where the document can be read; null where none is public.</summary>
    public Uri? Url { get; init; }

    public Confidence Confidence { get; init; } = Confidence.Secondary;
}

/// <summary>How well a figure is attested. What is only inferred is not printed and so has no member here.</summary>
public enum Confidence
{
    /// <summary>One press or commercial page says so.</summary>
    Secondary,

    /// <summary>The issuing body says so, or at least two independent pages do.</summary>
    Confirmed,
}
