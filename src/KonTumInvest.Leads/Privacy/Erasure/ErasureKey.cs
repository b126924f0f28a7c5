using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>
/// Hashes addresses with a key that is not in the database: whoever has a copy of the database alone cannot try addresses until one fits.
/// The key is the file <c>App_Data/keys/erasure.key</c> beside the site's other keys, shared by all nodes, made at first use.
/// </summary>
public sealed class ErasureKey(IHostEnvironment environment)
{
    /// <summary>The file, below the content root.</summary>
    public const string FileName = "App_Data/keys/erasure.key";

    private const int KeyBytes = 32;

    private readonly Lock _turn = new();
    private byte[]? _key;

    /// <summary>The hash of a normalised address, a number, or a hash; 64 characters.</summary>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public string Hash(string value) => Convert.ToHexStringLower(HMACSHA256.HashData(Key(), Encoding.UTF8.GetBytes(value)));

    private byte[] Key()
    {
        lock (_turn)
        {
            return _key ??= ReadOrMake(Path.Combine(environment.ContentRootPath, FileName));
        }
    }

    // Moved into place whole and never over another: of two nodes that make one, the second takes the first's.
    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var made = $"{path}.{Guid.CreateVersion7():N}";
            File.WriteAllText(made, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
            try
            {
                File.Move(made, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(made);
            }
        }

        var key = new byte[KeyBytes];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var read) && read == KeyBytes
            ? key
            : throw new InvalidDataException($"{FileName} does not hold {KeyBytes} bytes in base64.");
    }
}
