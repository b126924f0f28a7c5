using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Values;

/// <summary>
/// Whether a value has the shape in which its property's editor posts it. The editors on the server read several shapes, those of the starter
/// content and of the store among them, and take what they cannot read for empty: saved, it would wipe out what was there.
/// </summary>
public sealed class SentShapes(IContentTypeService types)
{
    private static readonly Dictionary<string, Func<JsonElement, bool>> Shapes = new(StringComparer.Ordinal)
    {
        [Constants.PropertyEditors.Aliases.TextBox] = IsText,
        [Constants.PropertyEditors.Aliases.TextArea] = IsText,
        [Constants.PropertyEditors.Aliases.EmailAddress] = IsText,
        [Constants.PropertyEditors.Aliases.ContentPicker] = IsText,
        [Constants.PropertyEditors.Aliases.Boolean] = IsYesOrNo,
        [Constants.PropertyEditors.Aliases.Integer] = IsNumber,
        [Constants.PropertyEditors.Aliases.Decimal] = IsNumber,
        [Constants.PropertyEditors.Aliases.MultipleTextstring] = value => IsListOf(value, IsText),
        [Constants.PropertyEditors.Aliases.Tags] = value => IsListOf(value, IsText),
        [Constants.PropertyEditors.Aliases.MediaPicker3] = value => IsListOf(value, picked => Names(picked, "mediaKey")),
        [Constants.PropertyEditors.Aliases.MultiNodeTreePicker] = value => IsListOf(value, picked => Names(picked, "unique")),
        [Constants.PropertyEditors.Aliases.MultiUrlPicker] = value => IsListOf(value, link => link.ValueKind == JsonValueKind.Object),
        [Constants.PropertyEditors.Aliases.RichText] = value => IsObjectWith(value, "markup", IsMarkup),
    };

    /// <summary>Whether a value fits the editor of its property. Nothing and an empty text fit each.</summary>
    public bool Fit(IPropertyType property, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(property);
        return IsEmpty(value)
            || (property.PropertyEditorAlias == Constants.PropertyEditors.Aliases.BlockList ? BlocksFit(value)
                : !Shapes.TryGetValue(property.PropertyEditorAlias, out var fits) || fits(value));
    }

    // A block carries values of properties of its own.
    private bool BlocksFit(JsonElement value) =>
        IsObjectWith(value, "contentData", data => IsListOf(data, BlockFits))
        && (!value.TryGetProperty("settingsData", out var settings) || settings.ValueKind != JsonValueKind.Array || settings.EnumerateArray().All(BlockFits));

    private bool BlockFits(JsonElement block)
    {
        if (!IsBlock(block) || types.Get(block.GetProperty("contentTypeKey").GetGuid()) is not { } type)
        {
            return false;
        }

        var properties = type.CompositionPropertyTypes.ToDictionary(property => property.Alias);
        return !block.TryGetProperty("values", out var values)
            || IsListOf(
                values,
                one =>
                    IsObjectWith(one, "alias", IsText)
                    && (
                        !properties.TryGetValue(one.GetProperty("alias").GetString()!, out var property)
                        || !one.TryGetProperty("value", out var value)
                        || Fit(property, value)
                    )
            );
    }

    private static bool IsEmpty(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length == 0);

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsMarkup(JsonElement value) => IsText(value) && MarkupDepth.IsReadable(value.GetString()!);

    private static bool IsYesOrNo(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False || (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var one) && one is 0 or 1);

    // The client's fields for numbers post a number, or what was typed.
    private static bool IsNumber(JsonElement value) => value.ValueKind is JsonValueKind.Number or JsonValueKind.String;

    private static bool IsListOf(JsonElement value, Func<JsonElement, bool> fits) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(fits);

    private static bool IsObjectWith(JsonElement value, string member, Func<JsonElement, bool> fits) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(member, out var found) && fits(found);

    private static bool Names(JsonElement value, string member) => IsObjectWith(value, member, key => IsText(key) && key.TryGetGuid(out _));

    private static bool IsBlock(JsonElement value) => Names(value, "contentTypeKey") && Names(value, "key");
}
