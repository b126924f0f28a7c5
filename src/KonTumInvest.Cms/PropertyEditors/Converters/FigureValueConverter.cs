using KonTumInvest.Cms.PropertyEditors.Figures;
using KonTumInvest.Content.Figures;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>A <see cref="Figure"/>, or null.</summary>
public sealed class FigureValueConverter(MalformedValues malformed) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == FigurePropertyEditor.EditorAlias;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(Figure);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => malformed.Read(owner, propertyType, source, FigureJson.TryRead);
}
