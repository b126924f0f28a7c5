using System.Text.Json;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.RichText;

/// <summary>Rich text as client and store know it. Blocks inside text are not offered, so their part is always empty.</summary>
internal sealed record RichTextValue
{
    public string Markup { get; init; } = string.Empty;

    public RichTextBlockValue Blocks { get; init; } = new();

    /// <summary>Reads <c>{ markup, blocks }</c>, or bare HTML.</summary>
    /// <returns>Null for no value, or for JSON of another shape.</returns>
    public static RichTextValue? Read(object? value, IJsonSerializer serializer)
    {
        var text = EditorInput.Text(value, serializer);
        if (text?.TrimStart().StartsWith('{') != true)
        {
            return text is null ? null : new RichTextValue { Markup = text };
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetProperty("markup", out var markup) && markup.ValueKind == JsonValueKind.String
                ? new RichTextValue { Markup = markup.GetString()! }
                : null;
        }
        catch (JsonException)
        {
            // HTML may well begin with a brace.
            return new RichTextValue { Markup = text };
        }
    }
}
