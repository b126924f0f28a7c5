using System.Globalization;
using KonTumInvest.Content.Media;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Writes the addresses that <see cref="ImageEndpoint"/> answers.</summary>
public sealed class ImageUrls : IImageUrls
{
    /// <summary>What addresses of made images begin with.</summary>
    public const string Prefix = "/media/img/";

    private const string MediaPrefix = "/media/";

    public ImageSources? Srcset(MediaWithCrops image, ImageRatio ratio = ImageRatio.Original)
    {
        if (SourcePath(image) is not { } path)
        {
            return null;
        }

        var natural = NaturalWidth(image, ratio);
        var widths = ImageVariant.Widths.Where(width => natural is null || width <= natural).DefaultIfEmpty(ImageVariant.Widths[0]).ToArray();
        var largest = natural is null ? (int?)null : Math.Min(widths[^1], (int)natural.Value);
        return new ImageSources(
            Join(image, path, widths, ratio, ImageFormat.WebP),
            Join(image, path, widths, ratio, ImageFormat.Jpeg),
            Address(image, path, widths[widths.Length / 2], ratio, ImageFormat.Jpeg),
            largest,
            largest is null ? null : (int)Math.Round(largest.Value / Aspect(image, ratio)!.Value),
            image.AltText
        );
    }

    public string? Url(MediaWithCrops image, int width, ImageRatio ratio = ImageRatio.Original, ImageFormat format = ImageFormat.Jpeg)
    {
        var offered = ImageVariant.Widths.FirstOrDefault(candidate => candidate >= width, ImageVariant.Widths[^1]);
        return SourcePath(image) is { } path ? Address(image, path, offered, ratio, format) : null;
    }

    /// <summary>The same for a media item that is read from the database: the editor's lists show it before any page does.</summary>
    /// <param name="source">The address of the file.</param>
    /// <param name="focus">The media item's focal point.</param>
    /// <param name="saved">When it was saved last, UTC.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="ratio">The shape it is cut to.</param>
    public string? Url(string source, FocalPoint focus, DateTime saved, int width, ImageRatio ratio)
    {
        var offered = ImageVariant.Widths.FirstOrDefault(candidate => candidate >= width, ImageVariant.Widths[^1]);
        var version = saved.Ticks.ToString("x", CultureInfo.InvariantCulture);
        return SourcePath(source) is { } path ? Address(focus, version, path, offered, ratio, ImageFormat.Jpeg) : null;
    }

    private static string Join(MediaWithCrops image, string path, int[] widths, ImageRatio ratio, ImageFormat format) =>
        string.Join(
            ", ",
            widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"{Address(image, path, width, ratio, format)} {width}w"))
        );

    private static string Address(MediaWithCrops image, string path, int width, ImageRatio ratio, ImageFormat format) =>
        image.CropFor(ratio) is null
            ? Address(image.FocalPoint, image.Version, path, width, ratio, format)
            : AddressOfCrop(ImageVariant.Around(FocalPoint.Centre, width, ratio, format), image, path);

    private static string AddressOfCrop(ImageVariant variant, MediaWithCrops image, string path) =>
        $"{Prefix}{variant.PathOfCrop(image.Key)}/{image.Version}/{path}.{variant.Extension}";

    private static string Address(FocalPoint focus, string version, string path, int width, ImageRatio ratio, ImageFormat format)
    {
        var variant = ImageVariant.Around(focus, width, ratio, format);
        return $"{Prefix}{variant.Path}/{version}/{path}.{variant.Extension}";
    }

    /// <summary>The path below the media folder, escaped; null for files that are no raster image.</summary>
    private static string? SourcePath(MediaWithCrops image) => SourcePath(image.Src);

    private static string? SourcePath(string? source)
    {
        if (source?.StartsWith(MediaPrefix, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var path = source[MediaPrefix.Length..];
        return UploadGuard.ImageExtensions.Contains(Path.GetExtension(path).TrimStart('.').ToLowerInvariant())
            ? string.Join('/', path.Split('/').Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part))))
            : null;
    }

    private static double? Aspect(MediaWithCrops image, ImageRatio ratio) =>
        ImageVariant.Around(FocalPoint.Centre, ImageVariant.Widths[0], ratio, ImageFormat.Jpeg).Aspect
        ?? (image is { Width: { } width, Height: { } height } ? width / (double)height : null);

    /// <summary>The width of the part that is shown, in pixels of the original; null when the original was not measured.</summary>
    private static double? NaturalWidth(MediaWithCrops image, ImageRatio ratio) =>
        image is not { Width: { } width, Height: { } height } ? null
        : image.CropFor(ratio) is { } crop ? Math.Min(width * (double)(1 - crop.X1 - crop.X2), height * (double)(1 - crop.Y1 - crop.Y2) * Aspect(image, ratio)!.Value)
        : Math.Min(width, height * Aspect(image, ratio)!.Value);
}
