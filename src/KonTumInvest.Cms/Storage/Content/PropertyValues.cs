using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>
/// The stored form of property values: one JSON object per version and culture, from property alias to a JSON string or number.
/// Properties without a value are left out.
/// </summary>
public static class PropertyValues
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes values; nulls are left out.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, object?>> values)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            foreach (var (alias, value) in values)
            {
                WriteValue(writer, alias, value);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Reads values into the CLR types Umbraco stores: <see cref="string"/>, <see cref="int"/>, <see cref="decimal"/>, <see cref="DateTime"/> (UTC).</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <param name="storageTypeOf">The storage type of a property, or null for one the schema no longer has; its value is left out.</param>
    public static Dictionary<string, object> Read(string json, Func<string, ValueStorageType?> storageTypeOf)
    {
        using var document = JsonDocument.Parse(json);
        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (storageTypeOf(member.Name) is { } storageType && ReadValue(member.Value, storageType) is { } value)
            {
                values[member.Name] = value;
            }
        }

        return values;
    }

    private static void WriteValue(Utf8JsonWriter writer, string alias, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case int number:
                writer.WriteNumber(alias, number);
                break;
            case long number:
                writer.WriteNumber(alias, number);
                break;
            case decimal number:
                writer.WriteNumber(alias, number);
                break;
            case bool flag:
                writer.WriteNumber(alias, flag ? 1 : 0);
                break;
            case DateTime time:
                writer.WriteString(alias, DateTime.SpecifyKind(time, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteString(alias, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static object? ReadValue(JsonElement value, ValueStorageType storageType) =>
        (storageType, value.ValueKind) switch
        {
            (ValueStorageType.Integer, JsonValueKind.Number) => value.TryGetInt32(out var whole) ? whole : null,
            (ValueStorageType.Integer, _) => int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var parsed) ? parsed : null,
            (ValueStorageType.Decimal, JsonValueKind.Number) => value.GetDecimal(),
            (ValueStorageType.Decimal, _) => decimal.TryParse(value.ToString(), CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : null,
            (ValueStorageType.Date, _) => DateTime.TryParse(
                value.ToString(),
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var time
            )
                ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
                : null,
            _ => value.ToString(),
        };
}
