using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Lists;

/// <summary>How a collection of children is listed in the back office. It holds no value of its own.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ListView, ValueEditorIsReusable = true)]
public sealed class ListViewPropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper)
    : DataEditor(dataValueEditorFactory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ListViewConfigurationEditor(ioHelper);
}
