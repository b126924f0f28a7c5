using KonTumInvest.Content.Media;
using SkiaSharp;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Which part of the upright original becomes the variant, and how large.</summary>
/// <param name="Header">The original.</param>
/// <param name="Left">Left edge of the part, in pixels of the upright original.</param>
/// <param name="Top">Top edge of the part.</param>
/// <param name="Scale">At most one.</param>
/// <param name="Width">Width of the result in pixels.</param>
/// <param name="Height">Height of the result in pixels.</param>
internal sealed record ImagePlan(ImageHeader Header, float Left, float Top, float Scale, int Width, int Height)
{
    public static ImagePlan For(ImageHeader header, ImageVariant variant)
    {
        var (fullWidth, fullHeight) = header.Upright;
        var aspect = variant.Aspect ?? fullWidth / (double)fullHeight;
        var (left, top, width, height) = variant.Crop is { } crop
            ? ByHand(fullWidth, fullHeight, crop, aspect)
            : AroundFocus(fullWidth, fullHeight, variant, aspect);
        var scale = Math.Min(1, variant.Width / width);
        return new ImagePlan(header, (float)left, (float)top, (float)scale, Pixels(width * scale), Pixels(height * scale));
    }

    /// <summary>Turns stored pixels the way they are to be seen (EXIF 2.32, tag 0x0112).</summary>
    public static SKMatrix Upright(SKEncodedOrigin origin, ImageHeader header)
    {
        var (width, height) = ((float)header.Width, (float)header.Height);
        return origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
    }

    private static (double Left, double Top, double Width, double Height) AroundFocus(int fullWidth, int fullHeight, ImageVariant variant, double aspect)
    {
        var width = Math.Min(fullWidth, fullHeight * aspect);
        var height = width / aspect;
        return (Inside(fullWidth, width, variant.FocusLeft), Inside(fullHeight, height, variant.FocusTop), width, height);
    }

    /// <summary>The part that was chosen, in exactly the shape that was asked for: the client's fractions are rounded, and older crops may have another shape.</summary>
    private static (double Left, double Top, double Width, double Height) ByHand(int fullWidth, int fullHeight, CropCoordinates crop, double aspect)
    {
        var (left, top) = (fullWidth * (double)crop.X1, fullHeight * (double)crop.Y1);
        var (chosenWidth, chosenHeight) = (fullWidth * (double)(1 - crop.X1 - crop.X2), fullHeight * (double)(1 - crop.Y1 - crop.Y2));
        var width = Math.Min(chosenWidth, chosenHeight * aspect);
        var height = width / aspect;
        return (left + (chosenWidth - width) / 2, top + (chosenHeight - height) / 2, width, height);
    }

    /// <summary>Where the part begins so that the focal point is in its middle, as far as the original reaches.</summary>
    private static double Inside(int full, double part, int tenths) => Math.Clamp(full * tenths / 10.0 - part / 2, 0, full - part);

    private static int Pixels(double size) => Math.Max(1, (int)Math.Round(size));
}
