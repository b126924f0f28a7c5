using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Features.Places;

/// <summary>Makes the maps of places.</summary>
public sealed class PlaceMaps(PlaceCards cards, IOptions<MapOptions> options)
{
    /// <summary>A map of several places.</summary>
    public PlaceMap Of(IEnumerable<IPlace> places, string label) => Map([.. places.Select(cards.MapItem)], label, DataUrl(null), null);

    /// <summary>A map that opens on one place and shows its plots.</summary>
    /// <param name="place">The place.</param>
    /// <param name="plots">Lines for its plots.</param>
    /// <param name="label">What the map shows, for screen readers.</param>
    public PlaceMap Of(IPlace place, IEnumerable<PlaceMapItem> plots, string label)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Map([cards.MapItem(place), .. plots], label, DataUrl(place.Key), place.Key.ToString("D"));
    }

    private PlaceMap Map(IReadOnlyList<PlaceMapItem> items, string label, string dataUrl, string? focus) =>
        new()
        {
            Label = label,
            DataUrl = dataUrl,
            Items = items,
            Focus = focus,
            TilesUrl = options.Value.TileUrl,
            TilesAttribution = options.Value.TileAttribution,
        };

    private static string DataUrl(Guid? place) =>
        $"/{CultureInfo.CurrentUICulture.Name}/map.geojson{(place is { } key ? $"?place={key:D}" : null)}";
}
