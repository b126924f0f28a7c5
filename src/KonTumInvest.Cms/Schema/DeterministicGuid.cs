using System.Security.Cryptography;
using System.Text;

namespace KonTumInvest.Cms.Schema;

/// <summary>Keys that follow from a name, so that every database and every node agrees on them without storing the schema.</summary>
public static class DeterministicGuid
{
    // Drawn once for this product. Changing it changes every key, and so orphans every stored document.
    private static readonly Guid ProductNamespace = new("5f0c6a52-54cf-4d1a-8a6e-0d2f5b1c7e93");

    /// <summary>The version 5 UUID (RFC 9562) of a name such as <c>document-type/plot</c>.</summary>
    public static Guid Create(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);

        var length = Encoding.UTF8.GetByteCount(name);
        var source = new byte[16 + length];
        ProductNamespace.TryWriteBytes(source, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, source.AsSpan(16));

#pragma warning disable CA5350 // Version 5 is defined over SHA-1; nothing is protected by it.
        var digest = SHA1.HashData(source).AsSpan(0, 16);
#pragma warning restore CA5350
        digest[6] = (byte)((digest[6] & 0x0F) | 0x50);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest, bigEndian: true);
    }
}
