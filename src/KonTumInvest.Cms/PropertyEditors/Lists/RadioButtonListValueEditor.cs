using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

internal sealed class RadioButtonListValueEditor : DataValueEditor
{
    public RadioButtonListValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute) => Validators.Add(new ValidatorFromFunction(ValidateChoice));

    // Not the base method: it would parse a choice that happens to look like JSON.
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment)?.ToString() ?? string.Empty;

    private static IEnumerable<ValidationResult> ValidateChoice(object? value, object? configuration)
    {
        if (
            configuration is ValueListConfiguration list
            && value?.ToString() is { Length: > 0 } choice
            && !list.Items.Contains(choice, StringComparer.Ordinal)
        )
        {
            yield return ValidationFailure.Of("NotOneOfTheOptions", choice);
        }
    }
}
