namespace KonTumInvest.Content.Figures;

/// <summary>
/// One fact with its provenance: the value an official or press document gives, when it held, and where it stands. Where documents
/// disagree, each other value is kept with its own document in <see cref="Further"/>.
/// </summary>
public sealed record Figure
{
    /// <summary>The number, in <see cref="Unit"/>; null when the fact is text (see <see cref="Text"/>).</summary>
    public decimal? Value { get; init; }

    /// <summary>The upper end where the document gives a range from <see cref="Value"/>; otherwise null.</summary>
    public decimal? UpperValue { get; init; }

    /// <summary>A fact that is not a number, per language ("vi", "en"); null for numbers.</summary>
    public LocalizedText? Text { get; init; }

    /// <summary>True where the document says "about" or "more than".</summary>
    public bool Approximate { get; init; }

    /// <summary>Unit code from the list in the data type, such as <c>ha</c>, <c>percent</c>, <c>m3PerDay</c>, <c>vndBillion</c>; null for a bare count.</summary>
    public string? Unit { get; init; }

    public required Provenance Source { get; init; }

    /// <summary>What a reader must know to use the figure, per language.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>The other values that other documents give for the same fact.</summary>
    public IReadOnlyList<Figure> Further { get; init; } = [];
}
