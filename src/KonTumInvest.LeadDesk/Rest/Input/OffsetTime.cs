using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KonTumInvest.LeadDesk.Rest.Input;

/// <summary>A moment as programs send it: RFC 3339 with its offset. Without one nobody could tell which moment is meant.</summary>
[JsonConverter(typeof(OffsetTimeConverter))]
public readonly record struct OffsetTime(DateTimeOffset Value) : IParsable<OffsetTime>
{
    private const int OffsetLength = 6;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static OffsetTime Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var time) ? time : throw new FormatException("No moment with an offset.");

    public static bool TryParse(string? s, IFormatProvider? provider, out OffsetTime result)
    {
        var read = default(DateTimeOffset);
        var given = HasOffset(s) && DateTimeOffset.TryParseExact(s, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out read);
        result = new OffsetTime(read.ToUniversalTime());
        return given;
    }

    private static bool HasOffset(string? text) => text is not null && (text.EndsWith('Z') || (text.Length > OffsetLength && text[^OffsetLength] is '+' or '-' && text[^3] == ':'));

    private sealed class OffsetTimeConverter : JsonConverter<OffsetTime>
    {
        public override OffsetTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), null, out var time) ? time : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, OffsetTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
