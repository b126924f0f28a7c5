namespace KonTumInvest.Content.Media;

/// <summary>An image file with its focal point and crops, as a media item holds it.</summary>
public sealed record StoredImage
{
    /// <summary>The file's address on this site, such as <c>/media/k3x/park.jpg</c>; null when there is no file.</summary>
    public string? Src { get; init; }

    public FocalPoint? FocalPoint { get; init; }

    public IReadOnlyList<ImageCrop>? Crops { get; init; }

    /// <summary>The address, because that is what a template prints.</summary>
    public override string ToString() => Src ?? string.Empty;
}
