using System.Buffers;
using System.Globalization;
using System.Text.Json;
using KonTumInvest.Content.Models;
using KonTumInvest.Land.Plots;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Land.Queries;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Features.Land;

/// <summary>The plots of a filtered list as GeoJSON for its map. It takes the parameters of the list.</summary>
[AllowAnonymous]
[BelowSiteCulture]
[ReadsLandQuery]
public sealed class LandMapController(PublishedLand land, IStringLocalizer texts) : Controller
{
    public const string FileName = "land.geojson";

    // More marks than this are a blot on a map; the list has them all.
    private const int MostPlots = 1000;

    [HttpGet("/{culture:regex(^[[a-z]]{{2}}$)}/" + FileName)]
    public IActionResult Index()
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var index = land.Current;
        var plots = index.First(LandQueryParser.Parse(Request.Query, index).Query, culture, MostPlots);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FeatureCollection");
            if (plots.Any(plot => plot.IsSample))
            {
                writer.WriteString("note", texts["sample.explanation"]);
            }

            writer.WriteStartArray("features");
            foreach (var plot in plots.Where(plot => plot.Geometry is not null))
            {
                Write(writer, plot, culture);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return File(buffer.WrittenSpan.ToArray(), "application/geo+json");
    }

    private static void Write(Utf8JsonWriter writer, PlotFacts plot, string culture)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteStartObject("properties");
        writer.WriteString("key", plot.Key);
        writer.WriteString("kind", "plot");
        writer.WriteString("name", plot.Code);
        writer.WriteString("url", plot.Url.For(culture));
        writer.WriteString("status", StoredCode.Of(plot.Status));
        writer.WriteBoolean("sample", plot.IsSample);
        if (plot.Place.Url.Find(culture) is { } place)
        {
            // From afar the map shows the place in the stead of its plots.
            writer.WriteString("place", plot.Place.Name.For(culture));
            writer.WriteString("placeUrl", place);
        }

        writer.WriteEndObject();
        writer.WritePropertyName("geometry");
        writer.WriteRawValue(plot.Geometry!.ToGeoJson());
        writer.WriteEndObject();
    }
}
