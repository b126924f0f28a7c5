namespace KonTumInvest.Backoffice.Reports.Health;

/// <summary>
/// That somebody has looked at a figure and found that it still holds, or that nothing newer is known. A row of <c>staff_figure_reviews</c>,
/// one for each figure: the latest.
/// </summary>
public sealed class FigureReview
{
    public const int MaxAliasLength = 100;

    public required Guid DocumentKey { get; init; }

    /// <summary>The property that holds the figure.</summary>
    public required string Alias { get; init; }

    public required DateOnly ReviewedOn { get; set; }

    public required Guid ReviewedBy { get; set; }
}
