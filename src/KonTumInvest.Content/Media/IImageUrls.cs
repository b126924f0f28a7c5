namespace KonTumInvest.Content.Media;

/// <summary>Addresses of resized images. A seam: views name shape and width, the CMS layer knows how images are made.</summary>
public interface IImageUrls
{
    /// <summary>The sources of an image in all its widths that do not enlarge it; null for what is no raster image.</summary>
    ImageSources? Srcset(MediaWithCrops image, ImageRatio ratio = ImageRatio.Original);

    /// <summary>One address, of the smallest offered width that is no less than the asked pixels; null for what is no raster image.</summary>
    string? Url(MediaWithCrops image, int width, ImageRatio ratio = ImageRatio.Original, ImageFormat format = ImageFormat.Jpeg);
}
