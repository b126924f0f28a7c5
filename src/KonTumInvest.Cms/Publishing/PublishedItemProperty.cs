using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Publishing;

/// <summary>A property of a published item: converts its stored value when first read and keeps the result per culture.</summary>
internal sealed class PublishedItemProperty(
    IPublishedPropertyType propertyType,
    PublishedItem owner,
    PublishedNode node,
    IVariationContextAccessor variationContext,
    ConversionClock clock
) : PublishedPropertyBase(propertyType, PropertyCacheLevel.Element)
{
    // Ten thousand documents have more than a hundred thousand properties, most of them never read and the others in two or three cultures:
    // an empty array for each is shared, a dictionary for each is not. The array is never changed, only replaced.
    private Kept[] _kept = [];

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var source = Source(culture);
        if (PropertyType.IsValue(source, PropertyValueLevel.Source) is { } bySource)
        {
            return bySource;
        }

        var kept = Keep(culture);
        if (PropertyType.IsValue(kept.Inter, PropertyValueLevel.Inter) is { } byInter)
        {
            return byInter;
        }

        return PropertyType.IsValue(Convert(kept), PropertyValueLevel.Object) ?? source is not null;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null) => Source(culture);

    public override object? GetValue(string? culture = null, string? segment = null) => Convert(Keep(culture));

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        PropertyType.ConvertInterToDeliveryApiObject(owner, PropertyCacheLevel.Element, Keep(culture).Inter, node.Draft, expanding);

    private string CultureOf(string? culture) =>
        PropertyType.Variations.VariesByCulture()
            ? culture ?? variationContext.VariationContext?.Culture ?? VersionValuesRow.Invariant
            : VersionValuesRow.Invariant;

    private object? Source(string? culture) =>
        node.Values.TryGetValue(CultureOf(culture), out var values) ? values.GetValueOrDefault(PropertyType.Alias) : null;

    private Kept Keep(string? culture)
    {
        var wanted = CultureOf(culture);
        var current = Volatile.Read(ref _kept);
        Kept? made = null;
        while (true)
        {
            if (Array.Find(current, kept => kept.Culture.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                return known;
            }

            made ??= new Kept(wanted, PropertyType.ConvertSourceToInter(owner, Source(wanted), node.Draft));
            var before = Interlocked.CompareExchange(ref _kept, [.. current, made], current);
            if (before == current)
            {
                return made;
            }

            current = before;
        }
    }

    private object? Convert(Kept kept)
    {
        var now = clock.Now;
        if (kept.Converted is { } converted && (converted.At == now || PropertyType.CacheLevel == PropertyCacheLevel.Element))
        {
            return converted.Value;
        }

        var value = PropertyType.ConvertInterToObject(owner, PropertyCacheLevel.Element, kept.Inter, node.Draft);
        if (PropertyType.CacheLevel is PropertyCacheLevel.Element or PropertyCacheLevel.Elements)
        {
            kept.Converted = new Conversion(value, now);
        }

        return value;
    }

    private sealed class Kept(string culture, object? inter)
    {
        public string Culture { get; } = culture;

        public object? Inter { get; } = inter;

        public Conversion? Converted { get; set; }
    }

    private sealed record Conversion(object? Value, long At);
}
