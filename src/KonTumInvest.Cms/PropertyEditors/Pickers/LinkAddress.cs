namespace KonTumInvest.Cms.PropertyEditors.Pickers;

/// <summary>Which addresses an editor may link to.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttps, Uri.UriSchemeHttp, Uri.UriSchemeMailto, "tel"];

    /// <summary>True for https, http, mailto and tel, and for paths, queries and fragments on this site.</summary>
    public static bool IsAllowed(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Any(char.IsControl))
        {
            // A browser drops tabs and line breaks inside a scheme: "java\nscript:" would run.
            return false;
        }

        var trimmed = address.Trim();
        var end = trimmed.IndexOfAny([':', '/', '?', '#']);
        var hasScheme = end > 0 && trimmed[end] == ':';
        return hasScheme
            ? Schemes.Contains(trimmed[..end], StringComparer.OrdinalIgnoreCase)
            : trimmed[0] is '/' or '?' or '#' && !trimmed.StartsWith("//", StringComparison.Ordinal) && !trimmed.Contains('\\');
    }
}
