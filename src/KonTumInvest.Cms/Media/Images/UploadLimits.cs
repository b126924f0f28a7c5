namespace KonTumInvest.Cms.Media.Images;

/// <summary>How large uploads may be.</summary>
public static class UploadLimits
{
    /// <summary>Bytes of one file.</summary>
    public const long MaxBytes = 30 * 1024 * 1024;

    /// <summary>Pixels of one image: 50 megapixels decode to 200 MB, which is what one request may cost.</summary>
    public const long MaxPixels = 50_000_000;

    /// <summary>Bytes a document may expand to; real ones stay far below.</summary>
    public const long MaxExpandedBytes = 150 * 1024 * 1024;

    /// <summary>Parts in a document.</summary>
    public const int MaxParts = 2_000;

    /// <summary>Characters of a file name.</summary>
    public const int MaxNameLength = 200;
}
