using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>The codes of authenticator apps (RFC 6238): six digits, a new one every 30 seconds, HMAC-SHA-1 as every app expects.</summary>
public static class Totp
{
    public const int Digits = 6;
    private const int KeyBytes = 20;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The time step whose code this is: the current one or a neighbour, since clocks differ; null for a wrong code.</summary>
    public static long? StepOf(ReadOnlySpan<byte> key, string? code, DateTimeOffset now)
    {
        var digits = new string([.. (code ?? string.Empty).Where(char.IsAsciiDigit)]);
        var current = StepAt(now);
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(digits), System.Text.Encoding.ASCII.GetBytes(Code(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code at a moment.</summary>
    public static string CodeAt(ReadOnlySpan<byte> key, DateTimeOffset now) => Code(key, StepAt(now));

    /// <summary>The key as people type it: Base32 (RFC 4648).</summary>
    public static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder();
        int buffer = 0,
            bits = 0;
        foreach (var value in bytes)
        {
            buffer = (buffer << 8) | value;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Base32[(buffer >> bits) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Base32[(buffer << (5 - bits)) & 31]).ToString();
    }

    /// <summary>The address that authenticator apps read from a QR code.</summary>
    public static string UriFor(ReadOnlySpan<byte> key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={ToBase32(key)}&issuer={Uri.EscapeDataString(issuer)}";

    private static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    private static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238's algorithm; HMAC does not need SHA-1 to resist collisions.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        var number = (BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue) % Modulus;
        return number.ToString($"D{Digits}", CultureInfo.InvariantCulture);
    }
}
