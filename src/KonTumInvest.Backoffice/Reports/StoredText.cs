using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Backoffice.Reports;

/// <summary>The text a reader sees of a stored value, for the editors whose values are text.</summary>
internal static class StoredText
{
    private const string Markup = "markup";

    /// <summary>Plain text or HTML; empty for values of other editors.</summary>
    public static string Of(IProperty property, object? stored) => Of(property.PropertyType, stored);

    /// <inheritdoc cref="Of(IProperty, object?)"/>
    public static string Of(IPropertyType type, object? stored)
    {
        var text = stored as string ?? string.Empty;
        return type.PropertyEditorAlias switch
        {
            Constants.PropertyEditors.Aliases.TextBox or Constants.PropertyEditors.Aliases.TextArea => text,
            Constants.PropertyEditors.Aliases.RichText => MarkupOf(text),
            _ => string.Empty,
        };
    }

    // Rich text is stored as {"markup": "...", "blocks": ...}; very old values are the markup itself.
    private static string MarkupOf(string stored)
    {
        if (!stored.StartsWith('{'))
        {
            return stored;
        }

        using var json = JsonDocument.Parse(stored);
        return json.RootElement.TryGetProperty(Markup, out var markup) ? markup.GetString() ?? string.Empty : string.Empty;
    }
}
