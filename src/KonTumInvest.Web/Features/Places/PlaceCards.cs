using KonTumInvest.Content.AdministrativeUnits;
using KonTumInvest.Content.Media;
using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Layout;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Places;

/// <summary>Makes the cards, list lines and map lines of places.</summary>
public sealed class PlaceCards(SiteTree tree, ResponsiveImages images, IStringLocalizer texts)
{
    public PlaceCard Card(IPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new PlaceCard
        {
            Name = place.Title,
            Url = tree.Url(place) ?? string.Empty,
            Kind = texts.Label(place.Kind),
            Status = place.Status is { } status ? texts.Badge(status) : null,
            Location = Location(place),
            Summary = place.Summary,
            Area = place.TotalArea,
            Occupancy = place.Occupancy,
            Image = images.From(place.Photos is [var first, ..] ? first : null, ImageRatio.SixteenByNine),
        };
    }

    public PlaceMapItem MapItem(IPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new PlaceMapItem(place.Key.ToString("D"), place.Title, tree.Url(place) ?? string.Empty, place.Status is { } status ? texts.Badge(status) : null, Sample: false)
        {
            Located = place.Geometry is not null,
        };
    }

    /// <summary>Both communes on one line: the one since 1 July 2025 and the one before; null where neither is known.</summary>
    private string? Location(IPlace place)
    {
        var (now, before) = (Names(place.CurrentUnits), Names(place.FormerUnits));
        return (now, before) switch
        {
            (null, null) => place.LocationNote,
            (not null, not null) => texts["place.unitsBoth", now, before],
            _ => now ?? before,
        };
    }

    private static string? Names(IReadOnlyList<AdministrativeUnit> units) => units.Count == 0 ? null : string.Join(", ", units.Select(unit => unit.Name));
}
