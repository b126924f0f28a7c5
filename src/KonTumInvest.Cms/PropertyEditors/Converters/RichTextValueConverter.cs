using KonTumInvest.Cms.PropertyEditors.RichText;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>HTML ready to print: local links and images of the library point to where they are now.</summary>
public sealed class RichTextValueConverter(
    IJsonSerializer serializer,
    HtmlLocalLinkParser links,
    HtmlImageSourceParser images,
    HtmlUrlParser urls,
    MalformedValues malformed
) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.RichText;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    // Links depend on other documents and on the language of the page, so the result is not kept.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Inter ? value is string { Length: > 0 } : null;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    ) => malformed.Read(owner, propertyType, source, stored => RichTextValue.Read(stored, serializer))?.Markup;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    )
    {
        var markup = inter as string ?? string.Empty;
        if (markup.Contains("localLink:", StringComparison.OrdinalIgnoreCase))
        {
            markup = links.EnsureInternalLinks(markup);
        }

        if (markup.Contains("data-udi", StringComparison.OrdinalIgnoreCase))
        {
            markup = images.EnsureImageSources(markup);
        }

        return new HtmlEncodedString(urls.EnsureUrls(markup));
    }
}
