using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.PropertyEditors.Blocks;

/// <summary>One property of a block, converted when it is asked for.</summary>
internal sealed class BlockElementProperty(
    IPublishedElement element,
    IPublishedPropertyType propertyType,
    BlockItemData data,
    bool preview,
    IVariationContextAccessor variationContext
) : PublishedPropertyBase(propertyType, PropertyCacheLevel.None)
{
    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var source = GetSourceValue(culture, segment);
        if (PropertyType.IsValue(source, PropertyValueLevel.Source) is { } known)
        {
            return known;
        }

        var inter = PropertyType.ConvertSourceToInter(element, source, preview);
        return PropertyType.IsValue(inter, PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(GetValue(culture, segment), PropertyValueLevel.Object)
            ?? false;
    }

    /// <summary>The value in the asked language, else in the page's; a value without language serves every language.</summary>
    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        var wanted = PropertyType.Variations.VariesByCulture()
            ? string.IsNullOrEmpty(culture) ? variationContext.VariationContext?.Culture : culture
            : null;
        var values = data.Values.Where(value => value.Alias == PropertyType.Alias).ToArray();
        var found = string.IsNullOrEmpty(wanted)
            ? null
            : Array.Find(values, value => string.Equals(value.Culture, wanted, StringComparison.OrdinalIgnoreCase));
        return (found ?? Array.Find(values, value => value.Culture is null))?.Value;
    }

    public override object? GetValue(string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToObject(
            element,
            PropertyCacheLevel.None,
            PropertyType.ConvertSourceToInter(element, GetSourceValue(culture, segment), preview),
            preview
        );

    /// <summary>Not offered: this site has no Delivery API.</summary>
    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        throw new NotSupportedException("This site has no Delivery API.");
}
