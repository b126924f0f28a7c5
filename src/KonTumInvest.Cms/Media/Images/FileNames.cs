using System.Globalization;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Cms.Media.Images;

/// <summary>Names that mislead a person or a server.</summary>
internal static class FileNames
{
    private static readonly HashSet<string> Executable = new(StringComparer.OrdinalIgnoreCase)
    {
        "asp", "aspx", "ashx", "bat", "cer", "cgi", "cmd", "com", "config", "cshtml", "dll", "exe", "hta", "htm", "html", "jar", "js", "jse",
        "jsp", "lnk", "mjs", "msi", "php", "phar", "phtml", "pif", "pl", "ps1", "py", "razor", "rb", "scr", "sh", "shtml", "svg", "vbe",
        "vbs", "wsf", "xhtml", "xml", "xsl",
    };

    public static Error? Check(string fileName)
    {
        var bad =
            string.IsNullOrWhiteSpace(fileName)
            || fileName.Length > UploadLimits.MaxNameLength
            || fileName.IndexOfAny(['/', '\\', ':', '*', '?', '"', '<', '>', '|']) >= 0
            || fileName.StartsWith('.')
            || fileName.EndsWith('.')
            || fileName.Any(IsInvisible);
        if (bad)
        {
            return UploadErrors.Of(UploadErrors.BadName);
        }

        // "plan.php.jpg": some servers run the inner extension, and some people see only the first.
        var inner = fileName.Split('.')[1..];
        return inner.Length > 1 && inner[..^1].Any(part => Executable.Contains(part.Trim()))
            ? UploadErrors.Of(UploadErrors.DoubleExtension)
            : null;
    }

    /// <summary>Controls and the marks that turn the reading direction, which make "gpj.exe" read "exe.jpg".</summary>
    private static bool IsInvisible(char character) =>
        char.IsControl(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Surrogate;
}
