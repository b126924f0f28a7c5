using KonTumInvest.Content.Figures;

namespace KonTumInvest.Web.Components.Figures;

/// <summary>A figure as a page shows it.</summary>
/// <param name="Label">What it measures; null inside a table, where the column says so.</param>
/// <param name="Figure">Null where no document gives a value: the page then offers to ask.</param>
/// <param name="ContactUrl">Where a reader asks for an unknown value; null offers nothing.</param>
public sealed record FigureView(string? Label, Figure? Figure, string? ContactUrl)
{
    /// <summary>Draws a percentage as a bar too; for shares of a whole, not for growth.</summary>
    public bool Gauge { get; init; }
}
