using System.Globalization;
using KonTumInvest.Content.Media;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>One of the bounded set of images that can be made of an original.</summary>
/// <param name="Width">One of <see cref="Widths"/>, in pixels.</param>
/// <param name="Ratio">The shape it is cut to.</param>
/// <param name="FocusLeft">The focal point in tenths of the width, 0 to 10.</param>
/// <param name="FocusTop">The focal point in tenths of the height, 0 to 10.</param>
/// <param name="Format">What it is encoded as.</param>
public sealed record ImageVariant(int Width, ImageRatio Ratio, int FocusLeft, int FocusTop, ImageFormat Format)
{
    public static readonly IReadOnlyList<int> Widths = [320, 480, 640, 960, 1280, 1600, 2048];

    /// <summary>The focal point in the address of a variant that does not depend on it.</summary>
    public const string NoFocus = "5-5";

    private const string CropPrefix = "crop-";

    private static readonly Dictionary<ImageRatio, (string Name, double? Value)> Ratios = new()
    {
        [ImageRatio.Original] = ("original", null),
        [ImageRatio.Square] = ("1x1", 1),
        [ImageRatio.FourByThree] = ("4x3", 4 / 3.0),
        [ImageRatio.ThreeByTwo] = ("3x2", 3 / 2.0),
        [ImageRatio.SixteenByNine] = ("16x9", 16 / 9.0),
        [ImageRatio.TwentyOneByNine] = ("21x9", 21 / 9.0),
    };

    /// <summary>What is cut off each side, where an editor chose it; the focal point then does not matter.</summary>
    public CropCoordinates? Crop { get; init; }

    /// <summary>Width over height; null for the original shape.</summary>
    public double? Aspect => Ratios[Ratio].Value;

    public string Extension => Format == ImageFormat.WebP ? "webp" : "jpg";

    public string MediaType => Format == ImageFormat.WebP ? "image/webp" : "image/jpeg";

    /// <summary>The part of the address that says what is made: <c>640/16x9/5-3</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{Width}/{Ratios[Ratio].Name}/{FocusLeft}-{FocusTop}");

    /// <summary>The part of the address for what an editor cut by hand: <c>640/16x9/crop-</c> and the key of the media item that holds the crop.</summary>
    public string PathOfCrop(Guid media) => string.Create(CultureInfo.InvariantCulture, $"{Width}/{Ratios[Ratio].Name}/{CropPrefix}{media:N}");

    /// <summary>The media item whose crop is asked for; null where the part of the address is no such key.</summary>
    public static Guid? CropOf(string focus)
    {
        ArgumentNullException.ThrowIfNull(focus);
        return focus.StartsWith(CropPrefix, StringComparison.Ordinal) && Guid.TryParseExact(focus[CropPrefix.Length..], "N", out var media)
            ? media
            : null;
    }

    /// <summary>The variant around a focal point, which is rounded to tenths: finer steps would only multiply the files.</summary>
    public static ImageVariant Around(FocalPoint focus, int width, ImageRatio ratio, ImageFormat format)
    {
        // The original shape is not cut, so that its focal point would only make a second copy of the same picture.
        var cut = ratio != ImageRatio.Original;
        return new ImageVariant(width, ratio, cut ? Tenths(focus.Left) : 5, cut ? Tenths(focus.Top) : 5, format);
    }

    /// <summary>Reads the parts of an address.</summary>
    /// <returns>Null for anything that <see cref="Path"/> would not have written.</returns>
    public static ImageVariant? TryParse(string width, string ratio, string focus, string extension)
    {
        ImageFormat? format = extension switch
        {
            "webp" => ImageFormat.WebP,
            "jpg" => ImageFormat.Jpeg,
            _ => null,
        };
        var shape = Ratios.Where(entry => entry.Value.Name == ratio).Select(entry => (ImageRatio?)entry.Key).FirstOrDefault();
        if (
            format is null
            || shape is null
            || !int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
            || !Widths.Contains(pixels)
            || focus.Split('-') is not [var left, var top]
            || !int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var focusLeft)
            || !int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var focusTop)
        )
        {
            return null;
        }

        var variant = new ImageVariant(pixels, shape.Value, focusLeft, focusTop, format.Value);
        var isOffered =
            focusLeft <= 10 && focusTop <= 10 && (shape != ImageRatio.Original || (focusLeft, focusTop) == (5, 5));
        return isOffered && variant.Path == $"{width}/{ratio}/{focus}" ? variant : null;
    }

    private static int Tenths(decimal fraction) => (int)Math.Clamp(Math.Round(fraction * 10), 0, 10);
}
