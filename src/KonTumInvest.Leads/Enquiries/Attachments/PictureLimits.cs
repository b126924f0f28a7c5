namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>What a picture may unpack to, so that a small file cannot fill the memory of whoever opens it.</summary>
internal static class PictureLimits
{
    private const int MaxSide = 20_000;

    /// <summary>A hundred megapixels: twice the largest common camera, 400 MB unpacked.</summary>
    private const long MaxPixels = 100_000_000;

    public static bool Exceeded(long width, long height) => width > MaxSide || height > MaxSide || width * height > MaxPixels;
}
