using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>
/// "Mandatory" for values whose empty form is not empty text, such as <c>[]</c> or <c>{"markup":""}</c>. The messages are Umbraco's own
/// keys, because a property's own message replaces exactly those.
/// </summary>
internal sealed class RequiredBy(Func<object?, bool> isEmpty) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (value is null)
        {
            yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"]);
        }
        else if (isEmpty(value))
        {
            yield return new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"]);
        }
    }
}
