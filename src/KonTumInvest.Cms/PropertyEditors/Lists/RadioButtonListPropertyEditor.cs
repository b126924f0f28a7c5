using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

/// <summary>One choice from a list, stored as its bare text.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RadioButtonList, ValueEditorIsReusable = true)]
public sealed class RadioButtonListPropertyEditor : DataEditor
{
    private readonly IIOHelper _ioHelper;
    private readonly IJsonSerializer _serializer;

    public RadioButtonListPropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper, IJsonSerializer serializer)
        : base(dataValueEditorFactory)
    {
        _ioHelper = ioHelper;
        _serializer = serializer;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<RadioButtonListValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<ValueListConfiguration>(_ioHelper, _serializer);
}
