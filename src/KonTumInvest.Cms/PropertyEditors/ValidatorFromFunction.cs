using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors;

/// <summary>A validator that needs the value and the data type's configuration only.</summary>
internal sealed class ValidatorFromFunction(Func<object?, object?, IEnumerable<ValidationResult>> validate) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value,
        string? valueType,
        object? dataTypeConfiguration,
        PropertyValidationContext validationContext
    ) => validate(value, dataTypeConfiguration);
}
