using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Places;

/// <summary>The profile of a zone, park or cluster.</summary>
public sealed record PlacePage
{
    public required PageFrame Frame { get; init; }

    public required IPlace Place { get; init; }

    /// <summary>The figures a profile opens with.</summary>
    public required IReadOnlyList<PlaceFigure> KeyFigures { get; init; }

    /// <summary>The figures that a document gives.</summary>
    public required IReadOnlyList<PlaceFigure> Figures { get; init; }

    /// <summary>The figures that none gives: the page names them together and offers to ask.</summary>
    public required IReadOnlyList<PlaceFigure> Unknown { get; init; }

    public required IReadOnlyList<InfrastructureFact> Facts { get; init; }

    public required IReadOnlyList<Project> Projects { get; init; }

    public required IReadOnlyList<PlotCard> Plots { get; init; }

    public string? AllLandUrl { get; init; }

    public required IReadOnlyList<ResponsiveImage> Photos { get; init; }

    public PlaceMap? Map { get; init; }
}
