using System.Security.Cryptography;
using System.Text.Json;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Media;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>
/// A short form of what an editor sees of a draft or of a media item. Publishing a draft does not change it: no text is lost by saving over that.
/// </summary>
internal static class DocumentState
{
    public static string Of(MediaModel media) => Hash(new { media.Values, Names = media.Variants.Select(variant => variant.Name) });

    public static string Of(DocumentModel document) => Of(document, _ => true);

    /// <summary>The short form of what it says in one language, with what it says in all.</summary>
    public static string Of(DocumentModel document, string? culture) =>
        Of(document, other => other is null || string.Equals(other, culture, StringComparison.OrdinalIgnoreCase));

    private static string Of(DocumentModel document, Func<string?, bool> counts)
    {
        var seen = new
        {
            document.Template,
            Values = document.Values.Where(value => counts(value.Culture)),
            Names = document.Variants.Where(variant => counts(variant.Culture)).Select(variant => new { variant.Culture, variant.Name }),
        };
        return Hash(seen);
    }

    internal static string Hash<T>(T seen) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(seen)));
}
