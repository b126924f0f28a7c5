namespace KonTumInvest.Cms.Media.Images;

/// <summary>A kind of file this site accepts, told by its content.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="MediaType">Its Internet media type.</param>
/// <param name="Extensions">The extensions it may carry, without dot, lower case.</param>
/// <param name="IsImage">True for raster images.</param>
public sealed record FileKind(string Name, string MediaType, IReadOnlyList<string> Extensions, bool IsImage)
{
    public static readonly FileKind Jpeg = new("JPEG", "image/jpeg", ["jpg", "jpeg"], true);
    public static readonly FileKind Png = new("PNG", "image/png", ["png"], true);
    public static readonly FileKind WebP = new("WebP", "image/webp", ["webp"], true);
    public static readonly FileKind Gif = new("GIF", "image/gif", ["gif"], true);
    public static readonly FileKind Pdf = new("PDF", "application/pdf", ["pdf"], false);

    public static readonly FileKind Word = new(
        "Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["docx"],
        false
    );

    public static readonly FileKind Excel = new(
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["xlsx"],
        false
    );

    /// <summary>A drawing: kept as <see cref="Vector.SvgFile"/> writes it anew, and shown as it is.</summary>
    public static readonly FileKind Svg = new("SVG", "image/svg+xml", [Vector.SvgFile.Extension], false);

    public static readonly IReadOnlyList<FileKind> All = [Jpeg, Png, WebP, Gif, Pdf, Word, Excel, Svg];
}
