using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Land;

/// <summary>A plot of land.</summary>
public sealed record PlotPage
{
    public required PageFrame Frame { get; init; }

    public required Plot Plot { get; init; }

    /// <summary>The zone, park or cluster it lies in; null while that is not published in this language.</summary>
    public IPlace? Place { get; init; }

    public string? PlaceUrl { get; init; }

    /// <summary>Its fact sheet; null in a preview of a plot that is not published.</summary>
    public string? FactSheetUrl { get; init; }

    /// <summary>Other plots of the same place.</summary>
    public required IReadOnlyList<PlotCard> Neighbours { get; init; }

    /// <summary>The list of land, narrowed to the place.</summary>
    public string? AllLandUrl { get; init; }

    public PlaceMap? Map { get; init; }
}
