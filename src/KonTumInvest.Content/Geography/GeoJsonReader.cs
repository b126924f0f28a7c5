using System.Text.Json;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Content.Geography;

internal static class GeoJsonReader
{
    // Seven decimals of a degree are about one centimetre: finer digits are noise of the drawing tool.
    private const int Decimals = 7;

    public static Result<SiteGeometry> Read(string geoJson, GeometryRules rules)
    {
        if (ReadUnchecked(geoJson) is not { } geometry)
        {
            return GeometryErrors.Of(GeometryErrors.Unreadable);
        }

        var errors = GeometryChecks.Check(geometry, rules).ToList();
        if (errors.Count > 0)
        {
            return errors;
        }

        return geometry.Kind == GeometryKind.Point
            ? geometry
            : SiteGeometry.Of([.. geometry.Polygons.Select(polygon => polygon.FollowingRightHandRule())]);
    }

    public static SiteGeometry? ReadUnchecked(string geoJson)
    {
        try
        {
            using var document = JsonDocument.Parse(geoJson, new JsonDocumentOptions { MaxDepth = 8 });
            return Geometry(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SiteGeometry? Geometry(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("type", out var type)
            || type.ValueKind != JsonValueKind.String
            || !root.TryGetProperty("coordinates", out var coordinates)
        )
        {
            return null;
        }

        return type.GetString() switch
        {
            nameof(GeometryKind.Point) => Position(coordinates) is { } point ? SiteGeometry.At(point) : null,
            nameof(GeometryKind.Polygon) => Polygon(coordinates) is { } polygon ? SiteGeometry.Of([polygon]) : null,
            nameof(GeometryKind.MultiPolygon) => Items(coordinates, Polygon) is { Count: > 0 } polygons ? SiteGeometry.Of(polygons) : null,
            _ => null,
        };
    }

    private static GeoPolygon? Polygon(JsonElement element) =>
        Items(element, Ring) is [var outline, .. var holes] ? new GeoPolygon(outline, [.. holes]) : null;

    private static GeoRing? Ring(JsonElement element) =>
        Items<GeoPosition?>(element, Position) is { Count: > 0 } positions ? new GeoRing([.. positions.Select(position => position!.Value)]) : null;

    private static GeoPosition? Position(JsonElement element)
    {
        // A third number is the height, which a plan of sites has no use for.
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() is < 2 or > 3)
        {
            return null;
        }

        return Number(element[0]) is { } longitude && Number(element[1]) is { } latitude
            ? new GeoPosition(Math.Round(longitude, Decimals), Math.Round(latitude, Decimals))
            : null;
    }

    private static double? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;

    /// <summary>All items, or null as soon as one of them cannot be read.</summary>
    private static List<T>? Items<T>(JsonElement element, Func<JsonElement, T?> read)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var items = new List<T>(element.GetArrayLength());
        foreach (var child in element.EnumerateArray())
        {
            if (read(child) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }
}
