using KonTumInvest.Land.Plots;

namespace KonTumInvest.Land.Queries;

/// <summary>One page of the answer to a <see cref="LandQuery"/>.</summary>
public sealed record LandResult
{
    /// <summary>The plots of this page, in the order asked for.</summary>
    public required IReadOnlyList<PlotFacts> Plots { get; init; }

    /// <summary>How many plots answer the question on all pages together.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them come before this page.</summary>
    public required int Skipped { get; init; }

    public required LandFacets Facets { get; init; }

    public bool HasPrevious => Skipped > 0 && Plots.Count > 0;

    public bool HasNext => Skipped + Plots.Count < Total;
}
