using System.Drawing;
using Umbraco.Cms.Core.Media;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Measures images for Umbraco, as they are seen: a picture taken upright is higher than wide whatever the camera stored.</summary>
public sealed class ImageDimensions : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => UploadGuard.ImageExtensions;

    public Size? GetDimensions(Stream? stream) =>
        stream is not null && ImageHeader.TryRead(stream)?.Upright is { } size ? new Size(size.Width, size.Height) : null;
}
