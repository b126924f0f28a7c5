using KonTumInvest.Cms.PropertyEditors.Media;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>The picked media that still exist, each with the focal point and crops chosen in this place.</summary>
public sealed class MediaPicker3ValueConverter(IJsonSerializer serializer, IPublishedMediaCache mediaCache, MalformedValues malformed)
    : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    /// <summary>A list where the data type says <c>multiple</c>, else one or null.</summary>
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsMultiple(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    // A medium may be changed or deleted at any time.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    )
    {
        var picked = MediaPicker3ValueEditor.Read(source, serializer);
        if (picked.Count == 0 && source?.ToString() is { Length: > 0 } stored && stored != "[]")
        {
            malformed.Report(owner, propertyType);
        }

        return picked;
    }

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview
    )
    {
        var configuration = propertyType.DataType.ConfigurationObject as MediaPicker3Configuration;
        var media = (inter as IReadOnlyList<PickedMedia> ?? []).Select(one => Resolve(one, configuration, preview)).OfType<MediaWithCrops>();
        return IsMultiple(propertyType) ? media.ToArray() : media.FirstOrDefault();
    }

    private static bool IsMultiple(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationObject is MediaPicker3Configuration { Multiple: true };

    private MediaWithCrops? Resolve(PickedMedia picked, MediaPicker3Configuration? configuration, bool preview)
    {
        var focalPoint = configuration is { EnableLocalFocalPoint: false } ? null : picked.FocalPoint;
        return mediaCache.GetById(preview, picked.MediaKey) is { } media
            ? new MediaWithCrops(media, focalPoint is { IsInside: true } ? focalPoint : null, picked.Crops ?? [])
            : null;
    }
}
