using System.Text;

namespace KonTumInvest.TestSupport.Mail;

/// <summary>One connection to the <see cref="LoopbackSmtpServer"/>.</summary>
internal sealed class SmtpConversation(LoopbackSmtpServer server, Stream output, BufferedStream input)
{
    private readonly List<string> _recipients = [];
    private string _from = string.Empty;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SayAsync("220 loopback.example ESMTP", cancellationToken);
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (!await AnswerAsync(Encoding.UTF8.GetString(line).TrimEnd(), cancellationToken))
            {
                return;
            }
        }
    }

    // False ends the connection.
    private async Task<bool> AnswerAsync(string command, CancellationToken cancellationToken)
    {
        switch (command.Split(' ')[0].ToUpperInvariant())
        {
            case "EHLO":
                await SayAsync("250-loopback.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 52428800", cancellationToken);
                return true;
            case "HELO" or "NOOP":
                await SayAsync("250 ok", cancellationToken);
                return true;
            case "MAIL":
                _from = AddressIn(command);
                _recipients.Clear();
                await SayAsync("250 sender ok", cancellationToken);
                return true;
            case "RCPT":
                await SayAsync(AnswerToRecipient(AddressIn(command)), cancellationToken);
                return true;
            case "DATA":
                return await TakeMailAsync(cancellationToken);
            case "RSET":
                _recipients.Clear();
                await SayAsync("250 ok", cancellationToken);
                return true;
            case "QUIT":
                await SayAsync("221 bye", cancellationToken);
                return false;
            default:
                await SayAsync("502 not known here", cancellationToken);
                return true;
        }
    }

    private string AnswerToRecipient(string address)
    {
        if (!server.TakesRecipient(address))
        {
            return server.Refusal.Replace("{0}", address, StringComparison.Ordinal);
        }

        if (server.IsPutOff(address))
        {
            return "451 4.7.1 greylisted, try again later";
        }

        _recipients.Add(address);
        return "250 recipient ok";
    }

    private async Task<bool> TakeMailAsync(CancellationToken cancellationToken)
    {
        if (_recipients.Count == 0)
        {
            await SayAsync("503 no recipient", cancellationToken);
            return true;
        }

        await SayAsync("354 go on", cancellationToken);
        using var raw = new MemoryStream();
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (server.Behaviour == SmtpBehaviour.DropMidData)
            {
                return false;
            }

            if (line is [(byte)'.', (byte)'\r', (byte)'\n'])
            {
                return await FinishMailAsync(raw.ToArray(), cancellationToken);
            }

            raw.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
        }

        return false;
    }

    private async Task<bool> FinishMailAsync(byte[] raw, CancellationToken cancellationToken)
    {
        if (server.Behaviour == SmtpBehaviour.Slow)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        server.Keep(new ReceivedMail(_from, [.. _recipients], raw));
        if (server.Behaviour == SmtpBehaviour.DropAfterData)
        {
            return false;
        }

        await SayAsync("250 taken", cancellationToken);
        return true;
    }

    private async Task SayAsync(string line, CancellationToken cancellationToken) =>
        await output.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);

    // With its line end; null when the client closed.
    private async Task<byte[]?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (await input.ReadAsync(next, cancellationToken) == 1)
        {
            line.Add(next[0]);
            if (next[0] == (byte)'\n')
            {
                return [.. line];
            }
        }

        return null;
    }

    private static string AddressIn(string command)
    {
        var start = command.IndexOf('<', StringComparison.Ordinal);
        var end = command.IndexOf('>', StringComparison.Ordinal);
        return start >= 0 && end > start ? command[(start + 1)..end] : string.Empty;
    }
}
