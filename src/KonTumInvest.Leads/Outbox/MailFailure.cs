using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace KonTumInvest.Leads.Outbox;

/// <summary>What to do after a failed try.</summary>
public enum MailFailureKind
{
    /// <summary>Try again later.</summary>
    Later,

    /// <summary>The server was not even asked, because it kept failing just before; the try does not count.</summary>
    NotTried,

    /// <summary>The server said that it will never take this mail.</summary>
    Never,
}

/// <summary>A failed try, told in codes: what servers answer can repeat the address, which belongs in no log.</summary>
/// <param name="Kind">What to do next.</param>
/// <param name="Code">A short code such as <c>smtp-550-recipient</c> or <c>timeout</c>.</param>
public sealed record MailFailure(MailFailureKind Kind, string Code)
{
    private const int FirstPermanentStatus = 500;

    public static MailFailure From(Exception error) =>
        error switch
        {
            BrokenCircuitException => new MailFailure(MailFailureKind.NotTried, "server-left-alone"),
            SmtpCommandException command => FromCommand(command),
            TimeoutRejectedException or TimeoutException => Later("timeout"),
            AuthenticationException => Later("sign-in-refused"),
            SslHandshakeException => Later("tls"),
            SocketException socket => Later($"socket-{socket.SocketErrorCode}"),
            ProtocolException or ServiceNotConnectedException or IOException => Later("connection-lost"),
            _ => Later(error.GetType().Name),
        };

    // A refused recipient or message concerns this mail alone. A refused sender or greeting concerns all mails and is ours to repair.
    private static MailFailure FromCommand(SmtpCommandException error)
    {
        var (part, ofThisMail) = error.ErrorCode switch
        {
            SmtpErrorCode.RecipientNotAccepted => ("recipient", true),
            SmtpErrorCode.MessageNotAccepted => ("message", true),
            SmtpErrorCode.SenderNotAccepted => ("sender", false),
            _ => ("command", false),
        };
        var code = $"smtp-{(int)error.StatusCode}-{part}";
        return ofThisMail && (int)error.StatusCode >= FirstPermanentStatus ? new MailFailure(MailFailureKind.Never, code) : Later(code);
    }

    private static MailFailure Later(string code) => new(MailFailureKind.Later, code);
}
