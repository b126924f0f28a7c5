using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>
/// Tells Umbraco which files are images, so that an upload becomes the right kind of media item. Smaller images are
/// <see cref="ImageUrls"/>' business: asked for one here, the answer is the original.
/// </summary>
public sealed class OriginalImages : IImageUrlGenerator
{
    public IEnumerable<string> SupportedImageFileTypes => UploadGuard.ImageExtensions;

    public string? GetImageUrl(ImageUrlGenerationOptions? options) => options?.ImageUrl;
}
