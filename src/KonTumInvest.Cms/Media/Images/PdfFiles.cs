using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Looks a PDF over without rendering it. Names inside compressed object streams are not seen: readers must stay up to date.</summary>
internal static class PdfFiles
{
    private const int TailLength = 1024;

    public static Error? Check(ReadOnlySpan<byte> content)
    {
        var tail = content[Math.Max(0, content.Length - TailLength)..];
        if (tail.LastIndexOf("%%EOF"u8) is var end && end < 0)
        {
            return UploadErrors.Of(UploadErrors.Damaged);
        }

        if (tail[(end + 5)..].Trim("\r\n \0"u8).Length > 0 || content.IndexOf("PK\u0005\u0006"u8) >= 0)
        {
            return UploadErrors.Of(UploadErrors.HiddenContent);
        }

        if (HasName(content, "/Encrypt"u8))
        {
            return UploadErrors.Of(UploadErrors.Encrypted);
        }

        var active =
            HasName(content, "/JavaScript"u8)
            || HasName(content, "/JS"u8)
            || HasName(content, "/Launch"u8)
            || HasName(content, "/EmbeddedFile"u8)
            || HasName(content, "/RichMedia"u8)
            || HasName(content, "/XFA"u8);
        return active ? UploadErrors.Of(UploadErrors.ActiveContent) : null;
    }

    /// <summary>The name as a whole: <c>/JS</c> must not be found in <c>/JSomething</c>, nor in the noise of a compressed stream.</summary>
    private static bool HasName(ReadOnlySpan<byte> content, ReadOnlySpan<byte> name)
    {
        for (var rest = content; rest.IndexOf(name) is >= 0 and var position; rest = rest[(position + name.Length)..])
        {
            var next = position + name.Length;
            if (next < rest.Length && " \r\n\t(<[/"u8.Contains(rest[next]))
            {
                return true;
            }
        }

        return false;
    }
}
