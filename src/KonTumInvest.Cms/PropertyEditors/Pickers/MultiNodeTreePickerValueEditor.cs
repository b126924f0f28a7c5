using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Pickers;

/// <summary>The client's <c>[{ type, unique }]</c>; in the store, identifiers separated by commas.</summary>
internal sealed class MultiNodeTreePickerValueEditor : DataValueEditor, IDataValueReference
{
    private static readonly string[] EntityTypes = [Constants.UdiEntityType.Document, Constants.UdiEntityType.Media];

    private readonly IJsonSerializer _serializer;

    public MultiNodeTreePickerValueEditor(
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

    public override IValueRequiredValidator RequiredValidator => new RequiredBy(value => Read(value).Count == 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var picked = Read(editorValue.Value);
        return picked.Count == 0 ? null : string.Join(',', picked.Select(udi => udi.ToString()));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        EntityReference
            .ParseStored(property.GetValue(culture, segment)?.ToString())
            .Select(udi => new EntityReference(udi.EntityType, udi.Guid))
            .ToArray();

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        EntityReference.ParseStored(value?.ToString()).Select(udi => new UmbracoEntityReference(udi));

    private IEnumerable<ValidationResult> Validate(object? value, object? configuration) =>
        configuration is MultiNodePickerConfiguration limits
            ? EntryCount.Validate(Read(value).Count, limits.MinNumber, limits.MaxNumber)
            : [];

    private List<GuidUdi> Read(object? value)
    {
        var text = EditorInput.Text(value, _serializer);
        if (text?.TrimStart().StartsWith('[') != true)
        {
            return [.. EntityReference.ParseStored(text)];
        }

        return EditorInput.TryRead(text, _serializer, out EntityReference?[]? references)
            ?
            [
                .. (references ?? [])
                    .OfType<EntityReference>()
                    .Where(reference => EntityTypes.Contains(reference.Type) && reference.Unique != Guid.Empty)
                    .Select(reference => reference.ToUdi())
                    .Distinct(),
            ]
            : [];
    }
}
