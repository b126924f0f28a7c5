using KonTumInvest.Cms.PropertyEditors.Blocks;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>A <see cref="BlockListModel"/> of the blocks shown in the current language; empty rather than null.</summary>
public sealed class BlockListValueConverter(
    IJsonSerializer serializer,
    IPublishedContentTypeCache contentTypes,
    IPublishedModelFactory models,
    IVariationContextAccessor variationContext,
    MalformedValues malformed
) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.BlockList;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListModel);

    // Which blocks are shown depends on the language of the page, and their values on other documents.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    )
    {
        if (!EditorInput.TryRead(source?.ToString(), serializer, out BlockListValue? _))
        {
            malformed.Report(owner, propertyType);
            return null;
        }

        return BlockListJson.Read(source?.ToString(), serializer);
    }

    public override object ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    )
    {
        if (inter is not BlockListValue blocks || propertyType.DataType.ConfigurationObject is not BlockListConfiguration configuration)
        {
            return BlockListModel.Empty;
        }

        var allowed = configuration.Blocks.ToDictionary(block => block.ContentElementTypeKey, block => block.SettingsElementTypeKey);
        var items = new List<BlockListItem>();
        foreach (var layout in blocks.GetLayouts() ?? [])
        {
            var data = blocks.ContentData.FirstOrDefault(item => item.Key == layout.ContentKey);
            if (data is null || !allowed.TryGetValue(data.ContentTypeKey, out var settingsTypeKey))
            {
                continue;
            }

            var type = contentTypes.Get(PublishedItemType.Element, data.ContentTypeKey);
            if (!IsShown(data, type, owner, propertyType, blocks))
            {
                continue;
            }

            var settings = blocks.SettingsData.FirstOrDefault(item => item.Key == layout.SettingsKey && item.ContentTypeKey == settingsTypeKey);
            items.Add(
                new BlockListItem(
                    layout.ContentKey,
                    Model(data, type, owner, preview),
                    settings?.Key,
                    settings is null ? null : Model(settings, contentTypes.Get(PublishedItemType.Element, settings.ContentTypeKey), owner, preview)
                )
            );
        }

        return items.Count == 0 ? BlockListModel.Empty : new BlockListModel(items);
    }

    private IPublishedElement Model(BlockItemData data, IPublishedContentType type, IPublishedElement owner, bool preview) =>
        models.CreateModel(new BlockElement(data, type, owner, preview, variationContext));

    /// <summary>
    /// Blocks of one list for all languages are shown language by language. In a list that itself differs between languages, and where
    /// the element type knows no languages, a block is simply there.
    /// </summary>
    private bool IsShown(
        BlockItemData data,
        IPublishedContentType type,
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        BlockListValue blocks
    )
    {
        var exposed = blocks.Expose.Where(item => item.ContentKey == data.Key).ToArray();
        var perLanguage = !propertyType.Variations.VariesByCulture() && owner.ContentType.VariesByCulture() && type.VariesByCulture();
        var culture = variationContext.VariationContext?.Culture;
        return perLanguage && !string.IsNullOrEmpty(culture)
            ? exposed.Any(item => item.Culture is null || string.Equals(item.Culture, culture, StringComparison.OrdinalIgnoreCase))
            : exposed.Length > 0;
    }
}
