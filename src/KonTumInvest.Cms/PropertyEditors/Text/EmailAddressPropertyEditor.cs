using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Text;

/// <summary>One e-mail address, stored as text.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.EmailAddress, ValueEditorIsReusable = true)]
public sealed class EmailAddressPropertyEditor : DataEditor
{
    private static readonly EmailAddressAttribute Address = new();

    public EmailAddressPropertyEditor(IDataValueEditorFactory dataValueEditorFactory)
        : base(dataValueEditorFactory) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor()
    {
        var editor = DataValueEditorFactory.Create<TextOnlyValueEditor>(Attribute!);
        editor.Validators.Add(new ValidatorFromFunction((value, _) => Validate(value?.ToString())));
        return editor;
    }

    private static IEnumerable<ValidationResult> Validate(string? address)
    {
        // The attribute only looks for one @; a line break would let the address carry a header of its own.
        if (!string.IsNullOrWhiteSpace(address) && (!Address.IsValid(address) || address.Any(char.IsControl) || address.Any(char.IsWhiteSpace)))
        {
            yield return ValidationFailure.Of("NotAnEmailAddress");
        }
    }
}
