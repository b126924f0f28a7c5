using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Figures;

/// <summary>Reads, checks and stores figures. The documents they are taken from are references, so that these know who cites them.</summary>
internal sealed class FigureValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _serializer;
    private readonly IContentService _contents;

    public FigureValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        IContentService contents
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        (_serializer, _contents) = (jsonSerializer, contents);
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

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        FigureJson.TryRead(EditorInput.Text(value, _serializer)) is { } figure
            ? figure
                .Further.Prepend(figure)
                .Select(one => one.Source.Reference)
                .OfType<Guid>()
                .Distinct()
                .Select(key => new UmbracoEntityReference(new GuidUdi(Constants.UdiEntityType.Document, key)))
            : [];

    private Guid? TypeOf(Guid document) => _contents.GetById(document) is { Trashed: false } found ? found.ContentType.Key : null;

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
            return figure is null ? [] : FigureChecks.Check(figure, configuration as FigureConfiguration ?? new FigureConfiguration(), TypeOf);
        }
        catch (JsonException exception)
        {
            // The path names the member at fault; the exception's own text quotes type names no editor knows.
            return [ValidationFailure.Of("NotReadable", exception.Path ?? "$")];
        }
    }
}
