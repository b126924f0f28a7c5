using KonTumInvest.Content.Figures;
using KonTumInvest.Content.Models;

namespace KonTumInvest.Leads.Timeline.Offers;

/// <summary>The published plots. A seam: the host has the land index.</summary>
public interface IPlotDirectory
{
    /// <summary>The plot; null where none of that key is published.</summary>
    PublishedPlot? Find(Guid key);

    /// <summary>The first plots that match.</summary>
    PlotMatches Search(PlotSearch search, string language);
}

/// <summary>What plots are looked for.</summary>
/// <param name="Text">Words of the plot's number or name, or of its place.</param>
/// <param name="PlaceCode">The place it lies in.</param>
/// <param name="MinArea">In square metres.</param>
/// <param name="MaxArea">In square metres.</param>
public sealed record PlotSearch(string? Text, string? PlaceCode, decimal? MinArea, decimal? MaxArea)
{
    /// <summary>How many plots are shown at most.</summary>
    public const int Limit = 50;
}

/// <summary>The plots found, and how many there are in all.</summary>
public sealed record PlotMatches(IReadOnlyList<PublishedPlot> Plots, int Total);

/// <summary>A published plot.</summary>
public sealed record PublishedPlot
{
    public required Guid Key { get; init; }

    /// <summary>The plot number.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required string PlaceCode { get; init; }

    public required LocalizedText PlaceName { get; init; }

    /// <summary>In square metres; null where unknown.</summary>
    public required decimal? Area { get; init; }

    public required PlotStatus Status { get; init; }

    public required bool Sample { get; init; }

    /// <summary>The path of the public page, made to be printed as well.</summary>
    public required LocalizedText Address { get; init; }
}

/// <summary>A product without land.</summary>
internal sealed class NoPlots : IPlotDirectory
{
    public PublishedPlot? Find(Guid key) => null;

    public PlotMatches Search(PlotSearch search, string language) => new([], 0);
}
