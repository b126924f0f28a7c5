using KonTumInvest.Cms.Media.Vector;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>
/// Decides by content whether an upload is what its name says, and nothing else besides: JPEG, PNG, WebP, GIF, PDF, docx or xlsx. Of an SVG, which can
/// hold script, it says whether something is left of it that may be kept (<see cref="SvgFile.Clean"/>).
/// </summary>
public sealed class UploadGuard
{
    /// <summary>Extensions of the images that are accepted, without dot.</summary>
    public static readonly IReadOnlyCollection<string> ImageExtensions =
    [
        .. FileKind.All.Where(kind => kind.IsImage).SelectMany(kind => kind.Extensions),
    ];

    /// <summary>Reads the whole stream, which must be seekable, and leaves it where it was.</summary>
    /// <returns>The kind of file, or the first reason to refuse it (<see cref="UploadErrors"/>).</returns>
    public Result<FileKind> Inspect(Stream stream, string fileName)
    {
        if (FileNames.Check(fileName) is { } nameError)
        {
            return nameError;
        }

        if (stream.Length is 0 or > UploadLimits.MaxBytes)
        {
            return stream.Length == 0
                ? UploadErrors.Of(UploadErrors.Empty)
                : UploadErrors.Of(UploadErrors.TooLarge, UploadLimits.MaxBytes / 1024 / 1024);
        }

        var start = stream.Position;
        try
        {
            stream.Position = 0;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return Inspect(content, fileName);
        }
        finally
        {
            stream.Position = start;
        }
    }

    private static Result<FileKind> Inspect(byte[] content, string fileName)
    {
        if (OfficeFiles.IsCompoundFile(content))
        {
            // What Office writes when a document has a password, and what the old binary formats look like.
            return UploadErrors.Of(UploadErrors.Encrypted);
        }

        if (Recognise(content) is not { } kind)
        {
            return UploadErrors.Of(UploadErrors.UnknownKind);
        }

        var extension = Path.GetExtension(fileName).TrimStart('.').ToLowerInvariant();
        if (!kind.Extensions.Contains(extension))
        {
            return UploadErrors.Of(UploadErrors.WrongExtension, extension, kind.Name);
        }

        var error =
            kind == FileKind.Pdf ? PdfFiles.Check(content)
            : kind.IsImage ? ImageFiles.Check(content, kind)
            : kind == FileKind.Svg ? SvgFile.Clean(content) is { Succeeded: false } refused ? refused.Errors[0] : null
            : OfficeFiles.Check(content);
        return error is null ? kind : error;
    }

    private static FileKind? Recognise(ReadOnlySpan<byte> content) =>
        RecogniseImage(content)
        ?? (
            content.StartsWith("%PDF-"u8) ? FileKind.Pdf
            : content.StartsWith("PK\u0003\u0004"u8) ? OfficeFiles.Recognise(content)
            : SvgFile.IsSvg(content) ? FileKind.Svg
            : null
        );

    /// <summary>The kind of a raster image by its first bytes; null for anything else.</summary>
    internal static FileKind? RecogniseImage(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileKind.Png
        : content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) ? FileKind.Gif
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? FileKind.WebP
        : null;
}
