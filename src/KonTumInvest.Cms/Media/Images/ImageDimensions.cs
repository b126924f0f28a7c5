using System.Drawing;
using KonTumInvest.Cms.Media.Vector;
using Umbraco.Cms.Core.Media;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Measures images for Umbraco, as they are seen: a picture taken upright is higher than wide whatever the camera stored.</summary>
public sealed class ImageDimensions : IImageDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => [.. UploadGuard.ImageExtensions, SvgFile.Extension];

    public Size? GetDimensions(Stream? stream)
    {
        if (stream is null)
        {
            return null;
        }

        var start = stream.Position;
        if (ImageHeader.TryRead(stream)?.Upright is { } size)
        {
            return new Size(size.Width, size.Height);
        }

        stream.Position = start;
        return SvgFile.SizeOf(stream);
    }
}
