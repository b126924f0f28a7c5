using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Text;

/// <summary>A date, or a date and time, without time zone. Whether the time of day is asked for is the data type's <c>format</c>.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
public sealed class DateTimePropertyEditor : DataEditor
{
    public DateTimePropertyEditor(IDataValueEditorFactory dataValueEditorFactory)
        : base(dataValueEditorFactory) => SupportsReadOnly = true;

    protected override IDataValueEditor CreateValueEditor()
    {
        var editor = DataValueEditorFactory.Create<DateTimeValueEditor>(Attribute!);
        editor.Validators.Add(new ValidatorFromFunction((value, _) => Validate(value)));
        return editor;
    }

    private static IEnumerable<ValidationResult> Validate(object? value)
    {
        if (value is not (null or DateTime) && value.ToString() is { Length: > 0 } text && !DateTimeValueEditor.TryParse(text, out _))
        {
            yield return ValidationFailure.Of("NotADate");
        }
    }
}
