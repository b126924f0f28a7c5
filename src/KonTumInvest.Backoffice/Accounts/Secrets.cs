using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Random secrets, and the hashes under which they are kept.</summary>
internal static class Secrets
{
    private const int Bytes = 32;

    /// <summary>256 random bits that can stand in an address.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Enough for secrets that are random themselves; passwords are hashed by Identity, slowly.</summary>
    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
