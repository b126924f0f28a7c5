using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Settings of section <c>Images</c>.</summary>
public sealed class ImageOptions
{
    public const string Section = "Images";

    /// <summary>Where resized images are kept; relative to the content root. Everything in it can be made again.</summary>
    [Required]
    public string CacheFolder { get; set; } = "App_Data/images";

    /// <summary>Megabytes the folder may take; the oldest files go first.</summary>
    [Range(16, 1_000_000)]
    public int MaxCacheMegabytes { get; set; } = 512;

    /// <summary>Images made at the same time; each may take 200 MB while it is made.</summary>
    [Range(1, 64)]
    public int MaxConcurrency { get; set; } = 2;
}
