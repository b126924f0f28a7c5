using System.Net.Sockets;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KonTumInvest.Leads.Values;
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

/// <summary>Why a mail could not be sent, as far as staff can do something about it.</summary>
[JsonConverter(typeof(NamedEnumConverter<MailFailureReason>))]
public enum MailFailureReason
{
    /// <summary>There is nobody at the address: the server named a fault of the address itself (RFC 3463, X.1).</summary>
    Address,

    /// <summary>The server does not take mail for the recipient, for whatever other reason: a full mailbox, a rule, a relay that is wrongly set.</summary>
    Recipient,

    /// <summary>The server does not take the content or the size.</summary>
    Message,

    /// <summary>No unit is published that it could go to.</summary>
    Unit,

    /// <summary>The server could not be used.</summary>
    Server,
}

/// <summary>A failed try, told in codes: what servers answer can repeat the address, which belongs in no log.</summary>
/// <param name="Kind">What to do next.</param>
/// <param name="Code">A short code such as <c>smtp-550-5.1.1-recipient</c> or <c>timeout</c>.</param>
public sealed partial record MailFailure(MailFailureKind Kind, string Code)
{
    /// <summary>The code of a mail that no unit could be named for.</summary>
    public const string NoUnit = "no-unit-published";

    private const int FirstPermanentStatus = 500;

    /// <summary>Of a refused recipient, the address; for the contact alone, never for a log.</summary>
    public string? Refused { get; private init; }

    /// <summary>Of a refused recipient, the enhanced status code (RFC 3463) where it says that the address itself is wrong.</summary>
    public string? AddressStatus => AddressCode().Match(Code) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>What a stored code means; the one place that says so.</summary>
    public static MailFailureReason ReasonOf(string? code) =>
        code switch
        {
            NoUnit => MailFailureReason.Unit,
            not null when AddressCode().IsMatch(code) => MailFailureReason.Address,
            not null when code.StartsWith("smtp-5", StringComparison.Ordinal) && code.EndsWith("-recipient", StringComparison.Ordinal) => MailFailureReason.Recipient,
            not null when code.StartsWith("smtp-5", StringComparison.Ordinal) && code.EndsWith("-message", StringComparison.Ordinal) => MailFailureReason.Message,
            _ => MailFailureReason.Server,
        };

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
        var status = part == "recipient" && Status().Match(error.Message) is { Success: true } match && !Relays().IsMatch(error.Message) ? $"{match.Groups[1].Value}-" : string.Empty;
        var code = $"smtp-{(int)error.StatusCode}-{status}{part}";
        return ofThisMail && (int)error.StatusCode >= FirstPermanentStatus ? new MailFailure(MailFailureKind.Never, code) { Refused = error.Mailbox?.Address } : Later(code);
    }

    private static MailFailure Later(string code) => new(MailFailureKind.Later, code);

    // Before the words of the reply (RFC 2034, 4).
    [GeneratedRegex(@"^\s*([245]\.\d{1,3}\.\d{1,3})\b")]
    private static partial Regex Status();

    // A server that is not to send for us says so to every address, some of them under a code for wrong addresses.
    [GeneratedRegex("relay|authenticat", RegexOptions.IgnoreCase)]
    private static partial Regex Relays();

    // Wrong mailbox, system, syntax, ambiguous, moved, takes no mail (RFC 7505). X.1.5 says that the address is right, X.1.7 to X.1.9 speak of the sender.
    [GeneratedRegex(@"^smtp-5\d\d-(5\.1\.(?:[012346]|10))-recipient$")]
    private static partial Regex AddressCode();
}
