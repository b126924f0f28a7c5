using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

/// <summary>One choice from a drop-down list, or several when the data type says <c>multiple</c>.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
public sealed class DropDownFlexiblePropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;
    private readonly IJsonSerializer _serializer;

    public DropDownFlexiblePropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper, IJsonSerializer serializer)
        : base(dataValueEditorFactory)
    {
        _ioHelper = ioHelper;
        _serializer = serializer;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<ValueListValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<DropDownFlexibleConfiguration>(_ioHelper, _serializer);
}
