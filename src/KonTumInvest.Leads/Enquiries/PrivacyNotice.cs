using System.Security.Cryptography;
using System.Text;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>The published privacy notice in one language.</summary>
/// <param name="Version">The version the editors gave it, such as <c>2026-01</c>.</param>
/// <param name="Language">The language of <paramref name="Text"/>.</param>
/// <param name="Text">The whole text as shown, markup included.</param>
public sealed record PrivacyNotice(string Version, string Language, string Text)
{
    /// <summary>SHA-256 of the text in UTF-8, in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
