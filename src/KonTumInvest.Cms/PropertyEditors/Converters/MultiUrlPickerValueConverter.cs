using KonTumInvest.Cms.PropertyEditors.Pickers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>Links with the addresses documents and media have now; those that are not published are left out.</summary>
public sealed class MultiUrlPickerValueConverter(
    IJsonSerializer serializer,
    IPublishedUrlProvider urls,
    IPublishedContentCache contentCache,
    IPublishedMediaCache mediaCache,
    MalformedValues malformed
) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    /// <summary>One <see cref="Link"/> or null where the data type allows a single one, else a list.</summary>
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsSingle(propertyType) ? typeof(Link) : typeof(IEnumerable<Link>);

    // Addresses depend on other documents and on the language of the page, so the result is not kept.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    )
    {
        if (!EditorInput.TryRead(source?.ToString(), serializer, out StoredLink?[]? links))
        {
            malformed.Report(owner, propertyType);
        }

        return links?.OfType<StoredLink>().ToArray();
    }

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    )
    {
        var links = (inter as StoredLink[] ?? []).Select(link => Resolve(link, preview)).OfType<Link>();
        return IsSingle(propertyType) ? links.FirstOrDefault() : links.ToArray();
    }

    private static bool IsSingle(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationObject is MultiUrlPickerConfiguration { MaxNumber: 1 };

    private Link? Resolve(StoredLink link, bool preview)
    {
        var target = link.Udi switch
        {
            { EntityType: Constants.UdiEntityType.Document } document => contentCache.GetById(preview, document.Guid),
            { EntityType: Constants.UdiEntityType.Media } medium => mediaCache.GetById(preview, medium.Guid),
            _ => null,
        };
        if (link.Udi is not null && target is null)
        {
            return null;
        }

        var isMedia = target?.ItemType == PublishedItemType.Media;
        var address = target switch
        {
            null => link.Url,
            _ when isMedia => urls.GetMediaUrl(target),
            _ => urls.GetUrl(target, culture: link.Culture),
        };
        if (!LinkAddress.IsAllowed(address + link.QueryString))
        {
            return null;
        }

        return new Link
        {
            Name = string.IsNullOrWhiteSpace(link.Name) ? target?.Name ?? address : link.Name,
            Target = string.IsNullOrWhiteSpace(link.Target) ? null : link.Target,
            Type = target is null ? LinkType.External : isMedia ? LinkType.Media : LinkType.Content,
            Udi = link.Udi,
            Url = address + link.QueryString,
        };
    }
}
