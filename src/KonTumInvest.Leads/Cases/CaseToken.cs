using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KonTumInvest.Leads.Cases;

/// <summary>The secret in the address of an investor's private page.</summary>
internal static class CaseToken
{
    private const int Bytes = 32;

    /// <summary>The length of a token: 32 bytes in base64url.</summary>
    public const int Length = 43;

    /// <summary>A token nobody can guess.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a token. Tokens are random, so a plain hash needs no salt.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
