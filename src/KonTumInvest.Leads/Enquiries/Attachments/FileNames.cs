using System.Collections.Frozen;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries.Attachments;

/// <summary>Rules for the names of files from outside.</summary>
internal static class FileNames
{
    // Extensions that mean something to a system or a reader. One of them inside a name is a disguise; "v1.2" or "so.12" is not.
    private static readonly FrozenSet<string> Known = new[]
    {
        "7z", "apk", "app", "avi", "bat", "bin", "bmp", "chm", "class", "cmd", "com", "cpl", "css", "csv", "dll", "dmg", "doc", "docm",
        "docx", "dot", "dotm", "eml", "exe", "gif", "gz", "hta", "htm", "html", "ico", "img", "inf", "iso", "jar", "jpeg", "jpg", "js",
        "jse", "jsp", "lnk", "mht", "mp3", "mp4", "msc", "msg", "msi", "msp", "odt", "pdf", "php", "pif", "pl", "png", "ppt", "pptm",
        "pptx", "ps1", "py", "rar", "reg", "rtf", "scf", "scr", "sh", "svg", "swf", "sys", "tar", "tif", "tiff", "txt", "url", "vb",
        "vbe", "vbs", "webp", "wsf", "wsh", "xhtml", "xls", "xlsb", "xlsm", "xlsx", "xml", "xps", "zip",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The last part of the path the browser may have sent, cleaned; null when nothing usable is left.</summary>
    public static string? Clean(string name)
    {
        var line = CleanText.Line(name[(name.LastIndexOfAny(['/', '\\']) + 1)..], int.MaxValue);
        var safe = string.Concat(line.Value.Where(character => !"<>:\"|?*;".Contains(character, StringComparison.Ordinal))).Trim(' ', '.');
        var extension = Path.GetExtension(safe);
        if (line.Fault == TextFault.Unreadable || safe.Length == 0 || extension.Length == safe.Length)
        {
            return null;
        }

        var stem = Path.GetFileNameWithoutExtension(safe);
        return stem[..Math.Min(stem.Length, EnquiryAttachment.FileNameMaxLength - extension.Length)].TrimEnd() + extension;
    }

    /// <summary>Whether a known extension stands before the last one, or text was hidden in the name.</summary>
    public static bool IsDisguised(string typed, string clean) =>
        CleanText.Line(typed, int.MaxValue).Fault == TextFault.Hidden
        || clean.Split('.').Skip(1).SkipLast(1).Any(part => Known.Contains(part.Trim()));
}
