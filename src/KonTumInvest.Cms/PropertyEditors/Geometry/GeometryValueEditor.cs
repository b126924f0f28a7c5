using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.Content.Common;
using KonTumInvest.Content.Geography;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Geometry;

internal sealed class GeometryValueEditor : DataValueEditor
{
    private static readonly Dictionary<string, string> Messages = new()
    {
        [GeometryErrors.Unreadable] = "GeometryUnreadable",
        [GeometryErrors.KindRefused] = "GeometryTypeRefused",
        [GeometryErrors.NotClosed] = "GeometryNotClosed",
        [GeometryErrors.TooFewPositions] = "GeometryTooFewPoints",
        [GeometryErrors.TooManyVertices] = "GeometryTooManyVertices",
        [GeometryErrors.OutOfRange] = "GeometryOutOfRange",
        [GeometryErrors.OutsideBounds] = "GeometryOutsideBounds",
        [GeometryErrors.Invalid] = "GeometryInvalid",
        [GeometryErrors.NoArea] = "GeometryEmpty",
    };

    private readonly IJsonSerializer _serializer;

    public GeometryValueEditor(
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
    /// The geometry wound and rounded. A shape that is refused is kept as it was drawn, so that the one who drew it can put it right;
    /// it is never published, because the validator refuses it.
    /// </summary>
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var text = EditorInput.Text(editorValue.Value, _serializer);
        return text is not null && SiteGeometry.Parse(text, Rules(editorValue.DataTypeConfiguration)).TryGetValue(out var geometry)
            ? geometry.ToGeoJson()
            : text;
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

    private static GeometryRules Rules(object? configuration) => (configuration as GeometryConfiguration)?.ToRules() ?? GeometryRules.Default;

    private static ValidationResult Message(Error error) => ValidationFailure.Of(Messages[error.Code], [.. error.Arguments]);

    private IEnumerable<ValidationResult> Validate(object? value, object? configuration)
    {
        var text = EditorInput.Text(value, _serializer);
        return text is null or "null" ? [] : SiteGeometry.Parse(text, Rules(configuration)).Errors.Select(Message);
    }
}
