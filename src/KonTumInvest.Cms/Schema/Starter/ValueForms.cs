using System.Globalization;
using System.Text.Json;
using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Reading;
using Umbraco.Cms.Core;

namespace KonTumInvest.Cms.Schema.Starter;

/// <summary>One converter per editor: from the plain form in <c>umbraco-config</c> to the form the editor client posts.</summary>
internal static class ValueForms
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly Dictionary<string, Func<SourceNode, ValueContext, object?>> Forms = new(StringComparer.Ordinal)
    {
        [Constants.PropertyEditors.Aliases.TextBox] = Text,
        [Constants.PropertyEditors.Aliases.TextArea] = Text,
        [Constants.PropertyEditors.Aliases.EmailAddress] = Text,
        [Constants.PropertyEditors.Aliases.RadioButtonList] = Text,
        [Constants.PropertyEditors.Aliases.Label] = Scalar,
        [Constants.PropertyEditors.Aliases.Boolean] = Flag,
        [Constants.PropertyEditors.Aliases.Integer] = Integer,
        [Constants.PropertyEditors.Aliases.Decimal] = Decimal,
        [Constants.PropertyEditors.Aliases.DateTime] = Date,
        [Constants.PropertyEditors.Aliases.DropDownListFlexible] = Choices,
        [Constants.PropertyEditors.Aliases.CheckBoxList] = Texts,
        [Constants.PropertyEditors.Aliases.Tags] = Texts,
        [Constants.PropertyEditors.Aliases.MultipleTextstring] = Texts,
        [Constants.PropertyEditors.Aliases.RichText] = RichTextForm.Convert,
        [Constants.PropertyEditors.Aliases.ContentPicker] = PickerForms.Document,
        [Constants.PropertyEditors.Aliases.MultiNodeTreePicker] = PickerForms.Documents,
        [Constants.PropertyEditors.Aliases.MediaPicker3] = PickerForms.Media,
        [Constants.PropertyEditors.Aliases.MultiUrlPicker] = PickerForms.Links,
        [Constants.PropertyEditors.Aliases.BlockList] = BlockListForm.Convert,
        ["KonTum.Figure"] = Structure,
        ["KonTum.Geometry"] = Structure,
    };

    public static object? Convert(DataTypeDefinition dataType, SourceNode value, ValueContext context)
    {
        if (!Forms.TryGetValue(dataType.Editor.Value, out var convert))
        {
            context.Refuse(value.Line, $"editor '{dataType.Editor.Value}' takes no value in the starter content");
            return null;
        }

        return value.Kind == JsonValueKind.Null ? null : convert(value, context);
    }

    /// <summary>The texts of a list; refused for anything else.</summary>
    internal static string[] Texts(SourceNode value, ValueContext context)
    {
        if (value.Kind != JsonValueKind.Array || value.Items.Any(item => item.Kind != JsonValueKind.String))
        {
            context.Refuse(value.Line, "must be a list of texts");
            return [];
        }

        return [.. value.Items.Select(item => item.Text!)];
    }

    // A drop-down of one choice reads better as that choice than as a list of it.
    private static string[] Choices(SourceNode value, ValueContext context) =>
        value.Kind == JsonValueKind.String ? [value.Text!] : Texts(value, context);

    private static object? Text(SourceNode value, ValueContext context) =>
        value.Kind == JsonValueKind.String ? value.Text : Refused(value, context, "must be a text");

    private static object? Scalar(SourceNode value, ValueContext context) =>
        value.Kind switch
        {
            JsonValueKind.String => value.Text,
            JsonValueKind.Number => (object?)value.AsInteger() ?? value.AsDecimal(),
            _ => Refused(value, context, "must be a text or a number"),
        };

    private static object? Flag(SourceNode value, ValueContext context) =>
        value.Kind is JsonValueKind.True or JsonValueKind.False
            ? value.Kind == JsonValueKind.True
            : Refused(value, context, "must be true or false");

    private static object? Integer(SourceNode value, ValueContext context) =>
        value.AsInteger() is { } number ? number : Refused(value, context, "must be a whole number");

    private static object? Decimal(SourceNode value, ValueContext context) =>
        value.AsDecimal() is { } number ? number : Refused(value, context, "must be a number");

    private static object? Date(SourceNode value, ValueContext context) =>
        value.Kind == JsonValueKind.String
        && DateTime.TryParseExact(value.Text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : Refused(value, context, "must be a date such as 2024-02-17");

    private static object? Structure(SourceNode value, ValueContext context) =>
        value.Kind == JsonValueKind.Object ? value.ToJson() : Refused(value, context, "must be an object");

    private static object? Refused(SourceNode value, ValueContext context, string reason)
    {
        context.Refuse(value.Line, reason);
        return null;
    }
}
