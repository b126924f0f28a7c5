using KonTumInvest.Cms.PropertyEditors.Media;
using KonTumInvest.Content.Media;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace KonTumInvest.Cms.PropertyEditors.Converters;

/// <summary>A <see cref="StoredImage"/>, or null where there is no file.</summary>
public sealed class ImageCropperValueConverter(IJsonSerializer serializer, MalformedValues malformed) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.ImageCropper;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(StoredImage);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview
    )
    {
        var file = malformed.Read(owner, propertyType, source, stored => ImageCropperValueEditor.Read(stored, serializer));
        return string.IsNullOrWhiteSpace(file?.Src)
            ? null
            : new StoredImage { Src = file.Src, FocalPoint = file.FocalPoint is { IsInside: true } point ? point : null, Crops = file.Crops ?? [] };
    }
}
