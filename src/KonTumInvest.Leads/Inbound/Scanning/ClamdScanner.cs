using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Scanning;

/// <summary>Asks clamd over TCP (INSTREAM, see clamd(8)) whether there is something harmful in a file.</summary>
public sealed class ClamdScanner(IOptions<InboundOptions> options)
{
    private const int ChunkBytes = 64 * 1024;
    private const int MaxAnswerBytes = 4 * 1024;

    /// <summary>What the scanner says.</summary>
    /// <exception cref="ScannerAwayException">It does not answer, or not about the file.</exception>
    public async Task<ScanVerdict> ScanAsync(byte[] file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var settings = options.Value.Scanner;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(settings.Timeout);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host!, settings.Port, patience.Token);
            await using var stream = client.GetStream();
            await SendAsync(stream, file, patience.Token);
            return Read(await AnswerAsync(stream, patience.Token));
        }
        catch (Exception error) when (error is IOException or SocketException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ScannerAwayException(error.GetType().Name, error);
        }
    }

    private static async Task SendAsync(NetworkStream stream, byte[] file, CancellationToken cancellationToken)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var length = new byte[sizeof(int)];
        for (var at = 0; at < file.Length; at += ChunkBytes)
        {
            var chunk = file.AsMemory(at, Math.Min(ChunkBytes, file.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, cancellationToken);
            await stream.WriteAsync(chunk, cancellationToken);
        }

        BinaryPrimitives.WriteInt32BigEndian(length, 0);
        await stream.WriteAsync(length, cancellationToken);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxAnswerBytes];
        var read = 0;
        while (read < buffer.Length && Array.IndexOf(buffer, (byte)0, 0, read) < 0)
        {
            var more = await stream.ReadAsync(buffer.AsMemory(read), cancellationToken);
            if (more == 0)
            {
                break;
            }

            read += more;
        }

        return Encoding.UTF8.GetString(buffer, 0, read).TrimEnd('\0', '\n', ' ');
    }

    private static ScanVerdict Read(string answer)
    {
        const string Prefix = "stream: ";
        const string Found = " FOUND";
        return answer == $"{Prefix}OK" ? ScanVerdict.Clean
            : answer.StartsWith(Prefix, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) && answer.Length > Prefix.Length + Found.Length
                ? new ScanVerdict(answer[Prefix.Length..^Found.Length])
            : throw new ScannerAwayException("answer");
    }
}

/// <summary>What the scanner found in a file.</summary>
/// <param name="Finding">What it calls it; null for nothing.</param>
public sealed record ScanVerdict(string? Finding)
{
    public static ScanVerdict Clean { get; } = new((string?)null);
}

/// <summary>The scanner cannot be asked: files wait.</summary>
public sealed class ScannerAwayException(string reason, Exception? cause = null) : Exception(reason, cause);
