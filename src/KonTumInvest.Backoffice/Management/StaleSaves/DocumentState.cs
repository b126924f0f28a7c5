using System.Security.Cryptography;
using System.Text.Json;
using KonTumInvest.Backoffice.Management.Documents;

namespace KonTumInvest.Backoffice.Management.StaleSaves;

/// <summary>A short form of what an editor sees of a draft. Publishing it does not change it: no text is lost by saving over that.</summary>
internal static class DocumentState
{
    public static string Of(DocumentModel document)
    {
        var seen = new { document.Template, document.Values, Names = document.Variants.Select(variant => new { variant.Culture, variant.Name }) };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(seen)));
    }
}
