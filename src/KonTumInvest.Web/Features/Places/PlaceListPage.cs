using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;

namespace KonTumInvest.Web.Features.Places;

/// <summary>The list of the zone, parks and clusters.</summary>
public sealed record PlaceListPage
{
    public required PageFrame Frame { get; init; }

    public required ParkList Document { get; init; }

    public required FilterTabs Kinds { get; init; }

    public required FilterTabs Statuses { get; init; }

    public required IReadOnlyList<PlaceCard> Places { get; init; }

    public required PlaceMap Map { get; init; }

    public required bool Filtered { get; init; }

    /// <summary>The list without filters.</summary>
    public required string Url { get; init; }
}
