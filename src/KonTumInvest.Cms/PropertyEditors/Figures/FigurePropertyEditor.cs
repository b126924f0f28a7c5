using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Figures;

/// <summary>A fact with its provenance. Client and store both hold the JSON form of <see cref="Content.Figures.FigureJson"/>.</summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed class FigurePropertyEditor : DataEditor
{
    public const string EditorAlias = "KonTum.Figure";

    private readonly IIOHelper _ioHelper;

    public FigurePropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper)
        : base(dataValueEditorFactory)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<FigureValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new ConfigurationEditorOf<FigureConfiguration>(_ioHelper);
}
