using KonTumInvest.Cms.PropertyEditors.Geometry;
using KonTumInvest.Content.Geography;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>A <see cref="SiteGeometry"/>, or null.</summary>
public sealed class GeometryValueConverter(MalformedValues malformed) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == GeometryPropertyEditor.EditorAlias;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(SiteGeometry);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => malformed.Read(owner, propertyType, source, SiteGeometry.FromStored);
}
