using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Geometry;

/// <summary>Where a site lies, as a GeoJSON geometry object in WGS 84, to the client and in the store alike.</summary>
[DataEditor(EditorAlias, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
public sealed class GeometryPropertyEditor : DataEditor
{
    public const string EditorAlias = "KonTum.Geometry";

    private readonly IIOHelper _ioHelper;

    public GeometryPropertyEditor(IDataValueEditorFactory dataValueEditorFactory, IIOHelper ioHelper)
        : base(dataValueEditorFactory)
    {
        _ioHelper = ioHelper;
        SupportsReadOnly = true;
    }

    protected override IDataValueEditor CreateValueEditor() => DataValueEditorFactory.Create<GeometryValueEditor>(Attribute!);

    protected override IConfigurationEditor CreateConfigurationEditor() => new ConfigurationEditorOf<GeometryConfiguration>(_ioHelper);
}
