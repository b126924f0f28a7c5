using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Text;

/// <summary>A list of lines: an array to the client, one line each in the store. <c>min</c> and <c>max</c> bound their number.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultipleTextstring, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
public sealed class MultipleTextstringPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;
    private readonly IJsonSerializer _serializer;

    public MultipleTextstringPropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper, IJsonSerializer serializer)
        : base(dataValueEditorFactory)
    {
        _ioHelper = ioHelper;
        _serializer = serializer;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor()
    {
        var editor = DataValueEditorFactory.Create<MultipleTextstringValueEditor>(Attribute!);
        editor.Validators.Add(new ValidatorFromFunction(Validate));
        return editor;
    }

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ConfigurationEditorOf<MultipleTextStringConfiguration>(_ioHelper);

    private IEnumerable<ValidationResult> Validate(object? value, object? configuration) =>
        configuration is MultipleTextStringConfiguration limits
            ? EntryCount.Validate(MultipleTextstringValueEditor.Lines(value, _serializer).Count, limits.Min, limits.Max)
            : [];
}
