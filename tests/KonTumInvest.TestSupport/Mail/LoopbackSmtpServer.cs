using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace KonTumInvest.TestSupport.Mail;

/// <summary>How the server treats mail.</summary>
public enum SmtpBehaviour
{
    Accept,

    /// <summary>Says 550 to every recipient.</summary>
    Refuse,

    /// <summary>Says 451 to the first try for recipients, as greylisting servers do: for one in <see cref="LoopbackSmtpServer.GreylistOneIn"/>.</summary>
    Greylist,

    /// <summary>Takes a mail and never answers.</summary>
    Slow,

    /// <summary>Closes the connection in the middle of a mail.</summary>
    DropMidData,

    /// <summary>Takes the whole mail, keeps it, and closes the connection before saying so.</summary>
    DropAfterData,
}

/// <summary>A mail as it arrived.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="Recipients">The envelope's recipients.</param>
/// <param name="Raw">Every byte after DATA, without the final dot and with dot-stuffing undone.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> Recipients, byte[] Raw)
{
    private readonly Lazy<MimeMessage> _message = new(() => MimeMessage.Load(new MemoryStream(Raw)));

    public MimeMessage Message => _message.Value;
}

/// <summary>A real SMTP server (RFC 5321, as much as a client needs) on a free loopback port, which keeps what it receives.</summary>
public sealed class LoopbackSmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly ConcurrentDictionary<string, int> _recipientsSeen = new();
    private readonly ConcurrentDictionary<Task, byte> _conversations = new();
    private readonly Task _accepting;
    private int _connections;

    public LoopbackSmtpServer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    /// <summary>May be changed between mails.</summary>
    public SmtpBehaviour Behaviour { get; set; } = SmtpBehaviour.Accept;

    /// <summary>Of so many recipients one is put off by <see cref="SmtpBehaviour.Greylist"/>.</summary>
    public int GreylistOneIn { get; init; } = 1;

    /// <summary>Recipients that are refused whatever the behaviour.</summary>
    public ConcurrentBag<string> UnknownRecipients { get; } = [];

    /// <summary>What they are refused with; {0} is the address.</summary>
    public string Refusal { get; set; } = "550 5.1.1 <{0}> unknown";

    /// <summary>Mails taken so far, in order of arrival.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    /// <summary>Connections made so far.</summary>
    public int Connections => _connections;

    /// <summary>The settings that make the product send here.</summary>
    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>
        {
            ["Mail:Smtp:Host"] = IPAddress.Loopback.ToString(),
            ["Mail:Smtp:Port"] = Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Smtp:Security"] = "None",
        };

    /// <summary>Waits until so many mails have arrived.</summary>
    /// <exception cref="TimeoutException">They did not within the time.</exception>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count, TimeSpan atMost)
    {
        var deadline = DateTime.UtcNow + atMost;
        while (_received.Count < count)
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new TimeoutException($"{_received.Count} of {count} mails arrived within {atMost}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        return Received;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_conversations.Keys);
        _stop.Dispose();
    }

    internal bool TakesRecipient(string address) =>
        !UnknownRecipients.Contains(address, StringComparer.OrdinalIgnoreCase) && Behaviour != SmtpBehaviour.Refuse;

    internal bool IsPutOff(string address) =>
        Behaviour == SmtpBehaviour.Greylist && _recipientsSeen.TryAdd(address, _recipientsSeen.Count) && _recipientsSeen[address] % GreylistOneIn == 0;

    internal void Keep(ReceivedMail mail) => _received.Enqueue(mail);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                var conversation = ConverseAsync(client);
                _conversations.TryAdd(conversation, 0);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The listener was stopped.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                await using var input = new BufferedStream(stream);
                await new SmtpConversation(this, stream, input).RunAsync(_stop.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The client went away, or the server is stopping.
            }
        }
    }
}
