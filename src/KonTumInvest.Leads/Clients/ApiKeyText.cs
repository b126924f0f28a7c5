using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace KonTumInvest.Leads.Clients;

/// <summary>
/// A key as a program holds it: <c>kt_</c>, eight public characters, a hyphen, and 256 random bits in base64url. The beginning lets a search for secrets
/// that lie about know what it has found.
/// </summary>
internal static class ApiKeyText
{
    public const string Begin = "kt_";
    public const int PrefixLength = 8;
    public const int HashLength = 64;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;
    private const int Length = 3 + PrefixLength + 1 + SecretLength;

    /// <summary>A key nobody can guess, and its public part.</summary>
    public static (string Text, string Prefix) Make()
    {
        var prefix = RandomNumberGenerator.GetHexString(PrefixLength, lowercase: true);
        return ($"{Begin}{prefix}-{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}", prefix);
    }

    /// <summary>The public part of a key; null for what cannot be one.</summary>
    public static string? PrefixOf(string text) =>
        text.Length == Length && text.StartsWith(Begin, StringComparison.Ordinal) && text[Begin.Length + PrefixLength] == '-' && text.All(char.IsAscii)
            ? text.Substring(Begin.Length, PrefixLength)
            : null;

    /// <summary>What is kept of a key: SHA-256 in hexadecimal digits. Keys are random, so a plain hash needs no salt.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether it is the key of the hash, in a time that says nothing of how much of it is right.</summary>
    public static bool Matches(string text, string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(text)), Encoding.ASCII.GetBytes(hash));
}
