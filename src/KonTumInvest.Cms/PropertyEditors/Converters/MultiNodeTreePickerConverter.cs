using KonTumInvest.Cms.PropertyEditors.Pickers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>
/// The picked documents or media that are published, in the editor's order. In place of Umbraco's own converter, which throws on a
/// malformed identifier and hands back bare identifiers where there is no request (indexing, mail, factsheets).
/// </summary>
public sealed class MultiNodeTreePickerConverter(IPublishedContentCache contentCache, IPublishedMediaCache mediaCache)
    : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiNodeTreePicker;

    /// <summary>One item or null where the data type allows a single one, else a list.</summary>
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsSingle(propertyType) ? typeof(IPublishedContent) : typeof(IEnumerable<IPublishedContent>);

    // What is picked may be unpublished at any time.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => EntityReference.ParseStored(source?.ToString()).ToArray();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    )
    {
        var items = (inter as GuidUdi[] ?? []).Select(udi => Find(udi, preview)).OfType<IPublishedContent>();
        return IsSingle(propertyType) ? items.FirstOrDefault() : items.ToArray();
    }

    private static bool IsSingle(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationObject is MultiNodePickerConfiguration { MaxNumber: 1 };

    private IPublishedContent? Find(GuidUdi udi, bool preview) =>
        udi.EntityType switch
        {
            Constants.UdiEntityType.Document => contentCache.GetById(preview, udi.Guid),
            Constants.UdiEntityType.Media => mediaCache.GetById(preview, udi.Guid),
            _ => null,
        };
}
