using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

/// <summary>Any number of choices from a list.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.CheckBoxList, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
public sealed class CheckBoxListPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;
    private readonly IJsonSerializer _serializer;

    public CheckBoxListPropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper, IJsonSerializer serializer)
        : base(dataValueEditorFactory)
    {
        _ioHelper = ioHelper;
        _serializer = serializer;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueListValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<ValueListConfiguration>(_ioHelper, _serializer);
}
