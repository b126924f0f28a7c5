using System.Text.Json;
using System.Text.Json.Serialization;

namespace KonTumInvest.Leads.Clock;

/// <summary>Values of the clock stand in JSON as people write them.</summary>
internal sealed class ClockTextConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"a text was expected, not {reader.TokenType}");
        }

        try
        {
            return T.Parse(reader.GetString()!, null);
        }
        catch (FormatException error)
        {
            throw new JsonException(error.Message, error);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
