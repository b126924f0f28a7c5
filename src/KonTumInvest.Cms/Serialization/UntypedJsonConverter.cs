using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace KonTumInvest.Cms.Serialization;

/// <summary>
/// Reads a member declared as <see cref="object"/> the way Umbraco's services expect it: scalars as CLR scalars, an array of scalars
/// of one type as an array of that type (value lists are <c>string[]</c>), any other structure as a JSON node.
/// </summary>
internal sealed class UntypedJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Number(ref reader),
            _ => Structure(JsonNode.Parse(ref reader)),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            // Without this the serialiser would ask this converter again, for ever.
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    private static object Number(ref Utf8JsonReader reader) =>
        reader.TryGetInt32(out var small) ? small
        : reader.TryGetInt64(out var large) ? large
        : reader.TryGetDecimal(out var exact) ? exact
        : reader.GetDouble();

    private static object? Structure(JsonNode? node)
    {
        if (node is not JsonArray array)
        {
            return node;
        }

        return array.Count == 0 ? Array.Empty<object>()
            : array.All(item => item?.GetValueKind() == JsonValueKind.String) ? Items(array, item => item.GetValue<string>())
            : array.All(item => item is JsonValue value && value.TryGetValue<int>(out _)) ? Items(array, item => item.GetValue<int>())
            : array;
    }

    private static T[] Items<T>(JsonArray array, Func<JsonNode, T> read) => [.. array.Select(item => read(item!))];
}
