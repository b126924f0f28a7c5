using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

/// <summary>Choices from the data type's <c>items</c>: an array of texts to the client, the same array as JSON in the store.</summary>
internal sealed class ValueListValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _serializer;

    public ValueListValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _serializer = jsonSerializer;
        Validators.Add(new ValidatorFromFunction(ValidateChoices));
    }

    public override IValueRequiredValidator RequiredValidator =>
        new RequiredBy(value => EditorInput.Texts(value, _serializer).Count == 0);

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        EditorInput.Texts(property.GetValue(culture, segment), _serializer).ToArray();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var choices = EditorInput.Texts(editorValue.Value, _serializer);
        return choices.Count == 0 ? null : _serializer.Serialize(choices.Distinct(StringComparer.Ordinal));
    }

    private IEnumerable<ValidationResult> ValidateChoices(object? value, object? configuration)
    {
        var choices = EditorInput.Texts(value, _serializer);
        if (configuration is DropDownFlexibleConfiguration { Multiple: false } && choices.Count > 1)
        {
            yield return ValidationFailure.Of("OnlyOneChoice");
        }

        if (configuration is not ValueListConfiguration list)
        {
            yield break;
        }

        foreach (var unknown in choices.Where(choice => !list.Items.Contains(choice, StringComparer.Ordinal)))
        {
            yield return ValidationFailure.Of("NotOneOfTheOptions", unknown);
        }
    }
}
