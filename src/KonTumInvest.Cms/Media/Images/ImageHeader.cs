using SkiaSharp;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>What an image says about itself before it is decoded.</summary>
/// <param name="Width">Pixels as stored.</param>
/// <param name="Height">Pixels as stored.</param>
/// <param name="Origin">How the stored pixels must be turned to be seen upright.</param>
internal sealed record ImageHeader(int Width, int Height, SKEncodedOrigin Origin)
{
    public long Pixels => (long)Width * Height;

    /// <summary>Width and height as seen: turned by a quarter where the camera was.</summary>
    public (int Width, int Height) Upright =>
        Origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom
            ? (Height, Width)
            : (Width, Height);

    /// <summary>Reads the header only; null for what is no image.</summary>
    public static ImageHeader? TryRead(Stream stream)
    {
        using var codec = SKCodec.Create(new SKManagedStream(stream, disposeManagedStream: false));
        return codec is null ? null : new ImageHeader(codec.Info.Width, codec.Info.Height, codec.EncodedOrigin);
    }
}
