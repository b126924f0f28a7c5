using System.Text.RegularExpressions;
using KonTumInvest.Cms.Media.Images;

namespace KonTumInvest.Cms.Media.Vector;

/// <summary>Pictures whose bytes stand in a drawing itself. They are held to the rules of uploads.</summary>
internal static partial class InlinePictures
{
    /// <summary>The address with the picture's true type; null for whatever is no sound picture.</summary>
    public static string? Clean(string address)
    {
        if (DataAddress().Match(address) is not { Success: true } match)
        {
            return null;
        }

        byte[] content;
        try
        {
            content = Convert.FromBase64String(match.Groups[1].Value);
        }
        catch (FormatException)
        {
            return null;
        }

        return UploadGuard.RecogniseImage(content) is { } kind && ImageFiles.Check(content, kind) is null
            ? $"data:{kind.MediaType};base64,{Convert.ToBase64String(content)}"
            : null;
    }

    [GeneratedRegex(@"^data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DataAddress();
}
