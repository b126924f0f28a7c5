using System.Buffers;
using System.Text.Json;
using KonTumInvest.Content.Geography;
using KonTumInvest.Content.Models;
using KonTumInvest.Web.Layout;
using KonTumInvest.Web.PageCache;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.Web.Features.Places;

/// <summary>The places, and the plots of one of them, as GeoJSON for the maps.</summary>
[AllowAnonymous]
[BelowSiteCulture]
[ReadsQuery]
public sealed class PlaceMapController(SiteTree tree) : Controller
{
    // A map draws no more plots than this; the list of land holds them all.
    private const int MostPlots = 500;

    [HttpGet("/{culture:regex(^[[a-z]]{{2}}$)}/map.geojson")]
    public IActionResult Index(Guid? place)
    {
        var places = tree.Places.ToList();
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FeatureCollection");
            writer.WriteStartArray("features");
            foreach (var one in places)
            {
                Write(writer, one.Key, KindOf(one.Kind), one.Title, tree.Url(one), StoredCode.Of(one.Status ?? PlaceStatus.Proposed), sample: false, one.Geometry);
            }

            foreach (var plot in PlotsOf(places.Find(one => one.Key == place)))
            {
                Write(writer, plot.Key, "plot", plot.Code, tree.Url(plot), StoredCode.Of(plot.Status ?? PlotStatus.Reserved), plot.IsSample, plot.Geometry);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return File(buffer.WrittenSpan.ToArray(), "application/geo+json");
    }

    private IEnumerable<Plot> PlotsOf(IPlace? place) => place is null ? [] : tree.Children<Plot>(place).Take(MostPlots);

    private static string KindOf(PlaceKind kind) =>
        kind switch
        {
            PlaceKind.EconomicZone => "zone",
            PlaceKind.IndustrialPark => "park",
            _ => "cluster",
        };

    private static void Write(Utf8JsonWriter writer, Guid key, string kind, string name, string? url, string status, bool sample, SiteGeometry? geometry)
    {
        if (geometry is null || url is null)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteStartObject("properties");
        writer.WriteString("key", key);
        writer.WriteString("kind", kind);
        writer.WriteString("name", name);
        writer.WriteString("url", url);
        writer.WriteString("status", status);
        writer.WriteBoolean("sample", sample);
        writer.WriteEndObject();
        writer.WritePropertyName("geometry");
        writer.WriteRawValue(geometry.ToGeoJson());
        writer.WriteEndObject();
    }
}
