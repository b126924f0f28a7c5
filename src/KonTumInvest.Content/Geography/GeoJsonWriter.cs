using System.Text;
using System.Text.Json;

namespace KonTumInvest.Content.Geography;

internal static class GeoJsonWriter
{
    public static string Write(SiteGeometry geometry)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", geometry.Kind.ToString());
            writer.WritePropertyName("coordinates");
            WriteCoordinates(writer, geometry);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteCoordinates(Utf8JsonWriter writer, SiteGeometry geometry)
    {
        switch (geometry.Kind)
        {
            case GeometryKind.Point:
                Write(writer, geometry.Point!.Value);
                break;
            case GeometryKind.Polygon:
                Write(writer, geometry.Polygons[0]);
                break;
            default:
                WriteArray(writer, geometry.Polygons, polygon => Write(writer, polygon));
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, GeoPolygon polygon) =>
        WriteArray(writer, polygon.Rings, ring => WriteArray(writer, ring.Positions, position => Write(writer, position)));

    private static void Write(Utf8JsonWriter writer, GeoPosition position)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(position.Longitude);
        writer.WriteNumberValue(position.Latitude);
        writer.WriteEndArray();
    }

    private static void WriteArray<T>(Utf8JsonWriter writer, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }
}
