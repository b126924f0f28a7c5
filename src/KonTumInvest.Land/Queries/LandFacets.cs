using KonTumInvest.Content.Models;
using KonTumInvest.Land.Plots;

namespace KonTumInvest.Land.Queries;

/// <summary>
/// The choices of each filter with the number of plots behind them. A choice of places, statuses, sectors or sample data is counted as if
/// nothing were chosen in its own filter; a kind of readiness is counted together with those chosen, as it narrows them down.
/// </summary>
public sealed record LandFacets
{
    /// <summary>Places in the order of their names in the reader's language.</summary>
    public required IReadOnlyList<FacetOption<PlaceFacts>> Places { get; init; }

    public required IReadOnlyList<FacetOption<PlotStatus>> Statuses { get; init; }

    /// <summary>Sectors in the order of their names in the reader's language.</summary>
    public required IReadOnlyList<FacetOption<SectorFacts>> Sectors { get; init; }

    public required IReadOnlyList<FacetOption<PlotReadiness>> Readiness { get; init; }

    /// <summary>Sample data, then real data.</summary>
    public required IReadOnlyList<FacetOption<bool>> Sample { get; init; }
}

/// <summary>One choice of a filter.</summary>
/// <param name="Value">What is chosen.</param>
/// <param name="Count">Plots shown if it were chosen, given the other filters.</param>
/// <param name="Selected">Whether it is chosen now.</param>
public sealed record FacetOption<T>(T Value, int Count, bool Selected);
