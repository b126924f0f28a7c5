using System.IO.Compression;
using System.Text;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Looks over docx and xlsx, which are ZIP archives of parts.</summary>
internal static class OfficeFiles
{
    private static readonly string[] Forbidden = ["vbaProject.bin", "vbaData.xml", "/embeddings/", "/activeX/", "/externalLinks/"];

    public static bool IsCompoundFile(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Which of the two the archive holds, or null for any other archive.</summary>
    public static FileKind? Recognise(ReadOnlySpan<byte> content)
    {
        // The names stand uncompressed in the central directory; the checks that follow read the archive properly.
        return content.IndexOf("[Content_Types].xml"u8) < 0 ? null
            : content.IndexOf("word/document.xml"u8) >= 0 ? FileKind.Word
            : content.IndexOf("xl/workbook.xml"u8) >= 0 ? FileKind.Excel
            : null;
    }

    public static Error? Check(byte[] content)
    {
        if (!EndsWithDirectory(content))
        {
            return UploadErrors.Of(UploadErrors.HiddenContent);
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            return Check(archive);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return UploadErrors.Of(UploadErrors.Damaged);
        }
    }

    private static Error? Check(ZipArchive archive)
    {
        if (archive.Entries.Count > UploadLimits.MaxParts)
        {
            return UploadErrors.Of(UploadErrors.ExpandsTooFar);
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (!names.Add(name) || name.StartsWith('/') || name.Split('/').Contains(".."))
            {
                return UploadErrors.Of(UploadErrors.Damaged);
            }

            if (entry.IsEncrypted)
            {
                return UploadErrors.Of(UploadErrors.Encrypted);
            }

            if (Forbidden.Any(forbidden => ("/" + name).Contains(forbidden, StringComparison.OrdinalIgnoreCase)))
            {
                return UploadErrors.Of(UploadErrors.ActiveContent);
            }
        }

        return ExpandsTooFar(archive) ? UploadErrors.Of(UploadErrors.ExpandsTooFar) : null;
    }

    /// <summary>Expands every part and counts: the sizes an archive states about itself may be lies.</summary>
    private static bool ExpandsTooFar(ZipArchive archive)
    {
        var buffer = new byte[81_920];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0; )
            {
                total += read;
                if (total > UploadLimits.MaxExpandedBytes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The end record is the last thing in the file, its comment included: nothing is hidden behind the archive.</summary>
    private static bool EndsWithDirectory(ReadOnlySpan<byte> content)
    {
        const int recordLength = 22;
        var position = content.LastIndexOf("PK\u0005\u0006"u8);
        if (position < 0 || position + recordLength > content.Length)
        {
            return false;
        }

        var commentLength = content[position + 20] | content[position + 21] << 8;
        return position + recordLength + commentLength == content.Length;
    }
}
