using KonTumInvest.Content.Media;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>The crops that editors chose by hand.</summary>
public interface IMediaCrops
{
    /// <summary>What is cut off a file for a shape; null unless the media item holds that file and crop, and was not saved since the address was written.</summary>
    /// <param name="media">The key of the media item.</param>
    /// <param name="version">Its <see cref="MediaWithCrops.Version"/>.</param>
    /// <param name="file">The path of its file below the media folder.</param>
    /// <param name="ratio">The shape.</param>
    CropCoordinates? Find(Guid media, string version, string file, ImageRatio ratio);
}
