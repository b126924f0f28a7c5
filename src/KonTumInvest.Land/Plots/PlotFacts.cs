using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Geography;
using KonTumInvest.Content.Models;

namespace KonTumInvest.Land.Plots;

/// <summary>A published plot, as lists, filters and the map use it.</summary>
public sealed record PlotFacts
{
    public required Guid Key { get; init; }

    /// <summary>Its number on the plan, such as <c>A1</c>; unique within its place.</summary>
    public required string Code { get; init; }

    public required PlaceFacts Place { get; init; }

    /// <summary>Its name in each language it is published in.</summary>
    public required CultureTexts Name { get; init; }

    /// <summary>Its page in each language it is published in.</summary>
    public required CultureTexts Url { get; init; }

    /// <summary>Square metres; null where unknown.</summary>
    public decimal? Area { get; init; }

    public required PlotStatus Status { get; init; }

    /// <summary>What is done on it and built up to its border.</summary>
    public IReadOnlyList<PlotReadiness> Readiness { get; init; } = [];

    /// <summary>Sectors permitted here; empty where the plan names none.</summary>
    public IReadOnlyList<SectorFacts> Sectors { get; init; } = [];

    public Figure? IndicativePrice { get; init; }

    /// <summary>Its outline; null where none is drawn.</summary>
    public SiteGeometry? Geometry { get; init; }

    /// <summary>True for generated data, which is marked wherever it is shown.</summary>
    public bool IsSample { get; init; }

    /// <summary>Other documents its facts and addresses are made of; a change to one of them makes the plot be read anew.</summary>
    public IReadOnlyCollection<Guid> DependsOn { get; init; } = [];
}
