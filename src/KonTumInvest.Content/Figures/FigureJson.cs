using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KonTumInvest.Content.Figures;

/// <summary>The one JSON form of a <see cref="Figure"/>: in starter content, in the store, to the editor client and in open data.</summary>
public static class FigureJson
{
    /// <summary>Camel case, members without a value left out, names of <see cref="Confidence"/> in camel case, unknown members and nulls for required members refused.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>The figure as JSON, Vietnamese letters unescaped.</summary>
    public static string Write(Figure figure) => JsonSerializer.Serialize(figure, Options);

    /// <summary>Reads a figure; text that is none gives null.</summary>
    public static Figure? TryRead(string? json)
    {
        try
        {
            return string.IsNullOrWhiteSpace(json) ? null : JsonSerializer.Deserialize<Figure>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            MaxDepth = 16,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
