namespace KonTumInvest.Web.Components;

/// <summary>A plot in a list, for the <c>_PlotTable</c> partial.</summary>
public sealed record PlotCard
{
    public required string Code { get; init; }

    public required string Url { get; init; }

    /// <summary>The place it lies in; null on the pages of that place, which need not repeat it.</summary>
    public string? Place { get; init; }

    public string? PlaceUrl { get; init; }

    /// <summary>Area in square metres; null where unknown.</summary>
    public decimal? AreaSquareMetres { get; init; }

    public required StatusBadge Status { get; init; }

    /// <summary>What is built up to the plot's border, in words.</summary>
    public string? Readiness { get; init; }

    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>True for generated data, which is marked wherever it is shown.</summary>
    public bool Sample { get; init; }
}
