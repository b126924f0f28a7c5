using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.Serialization;

/// <summary>Umbraco's identifiers as <c>umb://document/…</c> text; text that is no identifier reads as null.</summary>
internal sealed class UdiJsonConverter : JsonConverter<Udi>
{
    public override Udi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UdiParser.TryParse(reader.GetString() ?? string.Empty, out Udi? udi) ? udi : null;

    public override void Write(Utf8JsonWriter writer, Udi value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>As <see cref="UdiJsonConverter"/>, for members declared with the narrower type.</summary>
internal sealed class GuidUdiJsonConverter : JsonConverter<GuidUdi>
{
    public override GuidUdi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UdiParser.TryParse(reader.GetString() ?? string.Empty, out GuidUdi? udi) ? udi : null;

    public override void Write(Utf8JsonWriter writer, GuidUdi value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
