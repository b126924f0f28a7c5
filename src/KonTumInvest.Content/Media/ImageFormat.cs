namespace KonTumInvest.Content.Media;

/// <summary>What images are re-encoded as.</summary>
public enum ImageFormat
{
    WebP,
    Jpeg,
}
