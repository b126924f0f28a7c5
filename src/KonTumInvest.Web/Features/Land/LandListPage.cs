using KonTumInvest.Content.Models;
using KonTumInvest.Land.Queries;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTumInvest.Web.Features.Land;

/// <summary>The list of plots with its filters.</summary>
public sealed record LandListPage
{
    public required PageFrame Frame { get; init; }

    public required LandList Document { get; init; }

    /// <summary>The list without filters.</summary>
    public required string Url { get; init; }

    public required LandQuery Query { get; init; }

    /// <summary>What of the address could not be followed, in words.</summary>
    public required IReadOnlyList<string> Ignored { get; init; }

    public required IReadOnlyList<FilterChoices> Choices { get; init; }

    public required IReadOnlyList<SelectListItem> Units { get; init; }

    public required IReadOnlyList<SelectListItem> Sorts { get; init; }

    public required int Total { get; init; }

    public required IReadOnlyList<PlotCard> Plots { get; init; }

    public required Pager Pager { get; init; }

    public required PlaceMap Map { get; init; }

    /// <summary>Whether any plot is published in this language, with filters or without.</summary>
    public required bool AnyPublished { get; init; }
}
