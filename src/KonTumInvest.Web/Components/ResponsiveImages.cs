using KonTumInvest.Content.Media;

namespace KonTumInvest.Web.Components;

/// <summary>Turns a picked medium into what the <c>responsive-image</c> tag shows.</summary>
public sealed class ResponsiveImages(IImageUrls urls)
{
    // The shape kept free for an image that was not measured.
    private const int AssumedWidth = 1600;
    private const int AssumedHeight = 900;

    /// <summary>The image in the widths and formats it is offered in, or as it is where it cannot be resized; null where nothing was picked or the file is gone.</summary>
    /// <param name="media">What was picked.</param>
    /// <param name="ratio">The shape it is shown in; another than its own is cut around the focal point that the editor set.</param>
    public ResponsiveImage? From(MediaWithCrops? media, ImageRatio ratio = ImageRatio.Original)
    {
        if (media?.Src is not { } address)
        {
            return null;
        }

        return urls.Srcset(media, ratio) is { } made
            ? new ResponsiveImage(
                made.AltText,
                made.Width ?? AssumedWidth,
                made.Height ?? AssumedHeight,
                made.Fallback,
                [new ImageSource("image/webp", made.WebPSrcset), new ImageSource("image/jpeg", made.JpegSrcset)])
            : new ResponsiveImage(media.AltText, media.Width ?? AssumedWidth, media.Height ?? AssumedHeight, $"{address}?v={media.Version}", []);
    }
}
