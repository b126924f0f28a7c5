using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KonTumInvest.TestSupport.Mail;

/// <summary>Answers as clamd does to INSTREAM over TCP: files that hold <see cref="Harmful"/> are infected.</summary>
public sealed class LoopbackClamd : IAsyncDisposable
{
    /// <summary>What makes a file infected here.</summary>
    public const string Harmful = "HARMFUL-FOR-TEST";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _running = [];

    public LoopbackClamd()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _running.Add(AcceptAsync());
    }

    public int Port { get; }

    /// <summary>Closes every connection without a word, as a daemon that is going down.</summary>
    public bool Away { get; set; }

    /// <summary>Files it was given whole.</summary>
    public ConcurrentBag<byte[]> Seen { get; } = [];

    public Dictionary<string, string?> Settings =>
        new() { ["Leads:Inbound:Scanner:Host"] = IPAddress.Loopback.ToString(), ["Leads:Inbound:Scanner:Port"] = Port.ToString(CultureInfo.InvariantCulture) };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        foreach (var task in _running)
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            _running.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            if (Away)
            {
                return;
            }

            var stream = client.GetStream();
            var command = new byte[10];
            await stream.ReadExactlyAsync(command, _stop.Token);
            if (!command.AsSpan().SequenceEqual("zINSTREAM\0"u8))
            {
                await stream.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray(), _stop.Token);
                return;
            }

            using var file = new MemoryStream();
            while (await ChunkAsync(stream) is { Length: > 0 } chunk)
            {
                file.Write(chunk);
            }

            Seen.Add(file.ToArray());
            var infected = file.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(Harmful)) >= 0;
            await stream.WriteAsync(Encoding.ASCII.GetBytes(infected ? "stream: Test.Harmful FOUND\0" : "stream: OK\0"), _stop.Token);
        }
    }

    private async Task<byte[]> ChunkAsync(NetworkStream stream)
    {
        var length = new byte[sizeof(int)];
        await stream.ReadExactlyAsync(length, _stop.Token);
        var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
        await stream.ReadExactlyAsync(chunk, _stop.Token);
        return chunk;
    }
}
