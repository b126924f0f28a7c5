using KonTumInvest.Content.Media;

namespace KonTumInvest.Web.Components;

/// <summary>Turns a picked medium into what the <c>responsive-image</c> tag shows.</summary>
public sealed class ResponsiveImages
{
    // The shape kept free for an image that was not measured.
    private const int AssumedWidth = 1600;
    private const int AssumedHeight = 900;

    /// <summary>The image, or null where nothing was picked or the file is gone.</summary>
    public ResponsiveImage? From(MediaWithCrops? media) =>
        media?.Src is { } address
            ? new ResponsiveImage(media.AltText, media.Width ?? AssumedWidth, media.Height ?? AssumedHeight, $"{address}?v={media.Version}", [])
            : null;
}
