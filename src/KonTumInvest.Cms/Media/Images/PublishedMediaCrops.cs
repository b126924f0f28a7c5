using KonTumInvest.Content.Media;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>The crops of the media items that visitors can see.</summary>
public sealed class PublishedMediaCrops(IPublishedMediaCache published) : IMediaCrops
{
    private const string MediaPrefix = "/media/";

    public CropCoordinates? Find(Guid media, string version, string file, ImageRatio ratio) =>
        published.GetById(media) is { } item
        && new MediaWithCrops(item, null, []) is var image
        && image.Version == version
        && image.Src is { } source
        && source.StartsWith(MediaPrefix, StringComparison.Ordinal)
        && Uri.UnescapeDataString(source[MediaPrefix.Length..]) == file
            ? image.CropFor(ratio)
            : null;
}
