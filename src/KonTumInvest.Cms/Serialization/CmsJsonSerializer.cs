using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Serialization;

/// <summary>Umbraco's serialiser for stored property values, on System.Text.Json.</summary>
public class CmsJsonSerializer : IJsonSerializer
{
    private readonly JsonSerializerOptions _options;

    public CmsJsonSerializer()
        : this(CmsJsonOptions.ForValues()) { }

    private protected CmsJsonSerializer(JsonSerializerOptions options) => _options = options;

    public string Serialize(object? input) => JsonSerializer.Serialize(input, _options);

    /// <exception cref="JsonException">The text is not JSON, or not of the asked shape.</exception>
    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, _options);

    /// <summary>Reads a value that may already be parsed JSON, or text that only might be JSON.</summary>
    /// <returns>False for anything that is neither a JSON node nor text that looks like a JSON array or object.</returns>
    /// <exception cref="JsonException">It looked like JSON and was not, or not of the asked shape.</exception>
    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        var json = input switch
        {
            JsonNode node => node.ToJsonString(),
            JsonElement { ValueKind: JsonValueKind.Object or JsonValueKind.Array } element => element.GetRawText(),
            string text when text.DetectIsJson() => text,
            _ => null,
        };

        value = json is null ? null : Deserialize<T>(json);
        return value is not null;
    }
}
