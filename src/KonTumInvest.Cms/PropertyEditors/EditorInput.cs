using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>
/// Reads what an editor's value may be in all its guises: the client posts parsed JSON, the starter content posts plain values, and
/// Umbraco validates the stored text again before it publishes.
/// </summary>
internal static class EditorInput
{
    /// <summary>The value as text: JSON for structures, the bare text for a string; null for nothing or white space.</summary>
    public static string? Text(object? value, IJsonSerializer serializer)
    {
        var text = value switch
        {
            null => null,
            string plain => plain,
            JsonValue scalar when scalar.TryGetValue<string>(out var plain) => plain,
            JsonNode node => node.ToJsonString(),
            JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
            JsonElement element => element.GetRawText(),
            _ => serializer.Serialize(value),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The value as <typeparamref name="T"/>.</summary>
    /// <returns>False when there is a value and it cannot be read; <paramref name="result"/> is null for no value.</returns>
    public static bool TryRead<T>(object? value, IJsonSerializer serializer, out T? result)
        where T : class
    {
        result = value as T;
        if (result is not null || Text(value, serializer) is not { } json)
        {
            return true;
        }

        try
        {
            result = serializer.Deserialize<T>(json);
            return result is not null || json == "null";
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The value as texts: a list as its entries, a single text as one entry; blank entries are dropped.</summary>
    public static IReadOnlyList<string> Texts(object? value, IJsonSerializer serializer)
    {
        if (value is IEnumerable<string> texts)
        {
            return [.. texts.Where(text => !string.IsNullOrWhiteSpace(text))];
        }

        var text = Text(value, serializer);
        if (text is null)
        {
            return [];
        }

        if (text.TrimStart().StartsWith('[') && TryRead(text, serializer, out string?[]? list) && list is not null)
        {
            return [.. list.OfType<string>().Where(entry => !string.IsNullOrWhiteSpace(entry))];
        }

        return [text];
    }
}
