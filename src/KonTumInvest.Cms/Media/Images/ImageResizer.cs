using KonTumInvest.Content.Common;
using KonTumInvest.Content.Media;
using SkiaSharp;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>
/// Makes a smaller image of an original: turned upright, cut around the focal point, never enlarged, without the camera's metadata.
/// </summary>
public sealed class ImageResizer
{
    private const int WebPQuality = 78;
    private const int JpegQuality = 82;

    // Decoding stops at this multiple of the wanted size: enough pixels to average, a fraction of the memory.
    private const float DecodeReserve = 1.5f;

    /// <summary>Makes the variant of an original.</summary>
    /// <param name="source">Seekable; its header is read and judged before any pixel is decoded.</param>
    /// <param name="variant">What to make.</param>
    /// <returns>The encoded image, or why the original is refused (<see cref="UploadErrors"/>).</returns>
    public Result<byte[]> Resize(Stream source, ImageVariant variant)
    {
        if (source.Length > UploadLimits.MaxBytes)
        {
            return UploadErrors.Of(UploadErrors.TooLarge, UploadLimits.MaxBytes / 1024 / 1024);
        }

        using var data = SKData.Create(source);
        using var codec = data is null ? null : SKCodec.Create(data);
        if (codec is null)
        {
            return UploadErrors.Of(UploadErrors.Damaged);
        }

        var header = new ImageHeader(codec.Info.Width, codec.Info.Height, codec.EncodedOrigin);
        if (header.Pixels > UploadLimits.MaxPixels)
        {
            return UploadErrors.Of(UploadErrors.TooManyPixels, UploadLimits.MaxPixels / 1_000_000);
        }

        var plan = ImagePlan.For(header, variant);
        using var decoded = Decode(codec, plan.Scale * DecodeReserve);
        if (decoded is null)
        {
            return UploadErrors.Of(UploadErrors.Damaged);
        }

        using var image = Draw(decoded, header.Origin, plan, opaque: variant.Format == ImageFormat.Jpeg);
        using var encoded =
            variant.Format == ImageFormat.WebP
                ? image.Encode(SKEncodedImageFormat.Webp, WebPQuality)
                : image.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return encoded.ToArray();
    }

    /// <summary>Decodes at the codec's nearest size above the wanted scale (JPEG can), in sRGB.</summary>
    private static SKBitmap? Decode(SKCodec codec, float scale)
    {
        var size = codec.GetScaledDimensions(Math.Clamp(scale, 0.01f, 1f));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        var result = codec.GetPixels(info, bitmap.GetPixels());
        if (result is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static SKImage Draw(SKBitmap decoded, SKEncodedOrigin origin, ImagePlan plan, bool opaque)
    {
        var info = new SKImageInfo(plan.Width, plan.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(info);
        var canvas = surface.Canvas;
        canvas.Clear(opaque ? SKColors.White : SKColors.Transparent);

        // Read from the bottom: stored pixels are scaled to the size the header states, turned upright, shifted to the cut, scaled down.
        canvas.Scale(plan.Scale);
        canvas.Translate(-plan.Left, -plan.Top);
        canvas.Concat(ImagePlan.Upright(origin, plan.Header));
        canvas.Scale(plan.Header.Width / (float)decoded.Width, plan.Header.Height / (float)decoded.Height);
        using var original = SKImage.FromBitmap(decoded);
        canvas.DrawImage(original, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }
}
