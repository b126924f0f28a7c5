using KonTumInvest.Cms.PropertyEditors.Pickers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>The picked document while it is published, else null. In place of Umbraco's own converter, which needs the Delivery API.</summary>
public sealed class ContentPickerConverter(IPublishedContentCache contentCache) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ContentPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IPublishedContent);

    // What is picked may be unpublished at any time.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => EntityReference.ParseStored(source?.ToString()).FirstOrDefault();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    ) => inter is GuidUdi udi ? contentCache.GetById(preview, udi.Guid) : null;
}
