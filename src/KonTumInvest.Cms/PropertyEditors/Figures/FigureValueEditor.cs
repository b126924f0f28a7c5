using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Figures;

internal sealed class FigureValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _serializer;

    public FigureValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _serializer = jsonSerializer;
        Validators.Add(new ValidatorFromFunction(Validate));
    }

    /// <summary>
    /// The figure in its one form. What cannot be read is kept as it came: a draft may be wrong, and the one who typed it gets it back
    /// beside the message. It is never published, because the validator refuses it.
    /// </summary>
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var text = EditorInput.Text(editorValue.Value, _serializer);
        return FigureJson.TryRead(text) is { } figure ? FigureJson.Write(FigureChecks.Trimmed(figure)) : text;
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        var stored = property.GetValue(culture, segment)?.ToString();
        try
        {
            return string.IsNullOrWhiteSpace(stored) ? null : JsonNode.Parse(stored);
        }
        catch (JsonException)
        {
            return stored;
        }
    }

    private IEnumerable<ValidationResult> Validate(object? value, object? configuration)
    {
        var text = EditorInput.Text(value, _serializer);
        if (text is null or "null")
        {
            return [];
        }

        try
        {
            var figure = JsonSerializer.Deserialize<Figure>(text, FigureJson.Options);
            return figure is null ? [] : FigureChecks.Check(figure, configuration as FigureConfiguration ?? new FigureConfiguration());
        }
        catch (JsonException exception)
        {
            // The path names the member at fault; the exception's own text quotes type names no editor knows.
            return [ValidationFailure.Of("NotReadable", exception.Path ?? "$")];
        }
    }
}
