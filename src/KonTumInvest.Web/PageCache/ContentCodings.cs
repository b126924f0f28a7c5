using System.Buffers;
using System.IO.Compression;

namespace KonTumInvest.Web.PageCache;

/// <summary>
/// Chooses a coding and compresses a whole body at once. Compressing while a view is written, flushed for every buffer of the view, costs
/// many times as much (docs/adr/0015).
/// </summary>
internal static class ContentCodings
{
    // The last step before each further per cent costs as much as all before it.
    private const int BrotliQuality = 3;

    // 256 kB: more than nearly every page.
    private const int BrotliWindow = 18;

    // glibc gives blocks above a threshold back to the system whenever they are freed, and taking the encoder's back each time costs twelve
    // times as much as compressing a page. Freeing one larger block raises the threshold; elsewhere this does nothing.
    static ContentCodings()
    {
        using var larger = new BrotliEncoder(quality: 5, window: 20);
        larger.Compress("any text"u8, new byte[1024], out _, out _, isFinalBlock: true);
    }

    /// <summary>The best coding that a request takes, by its header <c>Accept-Encoding</c>.</summary>
    public static ContentCoding Preferred(ReadOnlySpan<char> accepted)
    {
        var best = ContentCoding.Identity;
        foreach (var range in accepted.Split(','))
        {
            var one = accepted[range];
            var end = one.IndexOf(';');
            var name = (end < 0 ? one : one[..end]).Trim();
            var coding =
                name.Equals("br", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Brotli
                : name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? ContentCoding.Gzip
                : ContentCoding.Identity;
            if (coding > best && (end < 0 || !Refused(one[(end + 1)..])))
            {
                best = coding;
            }
        }

        return best;
    }

    /// <summary>The word of a coding in <c>Content-Encoding</c>.</summary>
    public static string? Name(ContentCoding coding) =>
        coding switch
        {
            ContentCoding.Brotli => "br",
            ContentCoding.Gzip => "gzip",
            _ => null,
        };

    public static byte[] Encode(ContentCoding coding, ReadOnlySpan<byte> body) =>
        coding switch
        {
            ContentCoding.Brotli => Brotli(body),
            ContentCoding.Gzip => Gzip(body),
            _ => body.ToArray(),
        };

    private static byte[] Brotli(ReadOnlySpan<byte> body)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(body.Length));
        try
        {
            return BrotliEncoder.TryCompress(body, room, out var written, BrotliQuality, BrotliWindow)
                ? room[..written]
                : throw new InvalidOperationException("Brotli needs more room than it says.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> body)
    {
        using var compressed = new MemoryStream(body.Length / 2);
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return compressed.ToArray();
    }

    // "q=0", "q=0.0" and "q=0.000".
    private static bool Refused(ReadOnlySpan<char> parameter)
    {
        var quality = parameter.Trim();
        return quality.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && quality[2..].Trim("0. ").IsEmpty;
    }
}
