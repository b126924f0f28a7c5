using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Leads.Inbound;

/// <summary>How the connection to the IMAP server is protected.</summary>
public enum ImapSecurity
{
    /// <summary>TLS from the first byte (port 993).</summary>
    Tls,

    /// <summary>Starts plain and must turn to TLS before signing in (port 143).</summary>
    StartTls,

    /// <summary>Plain. Only for a server on this machine.</summary>
    None,
}

/// <summary>Section <c>Leads:Inbound</c>: the board's mailbox. Without a host nothing is read, and that is healthy.</summary>
public sealed class InboundOptions : IValidatableObject
{
    public const string Section = "Leads:Inbound";

    private const int MaxPort = 65_535;

    public string? Host { get; set; }

    public int Port { get; set; } = 993;

    public ImapSecurity Security { get; set; } = ImapSecurity.Tls;

    public string? UserName { get; set; }

    /// <summary>Comes from the environment or a secret store, never from a file in the repository.</summary>
    public string? Password { get; set; }

    /// <summary>The folders that are read, each by a reader of its own.</summary>
    public IReadOnlyList<string>? Folders { get; set; }

    /// <summary>The folder a mail is moved to once it is stored; null to leave it where it is. Nothing is ever deleted.</summary>
    public string? MoveTo { get; set; }

    /// <summary>How often a server that announces nothing is asked.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one answer of the server may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a node that died keeps others from reading its folder.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Of larger mails only the header is kept.</summary>
    [Range(10_000, 200_000_000)]
    public int MaxBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>How many mails of one address in an hour are taken for those of a person.</summary>
    [Range(1, 10_000)]
    public int MaxPerSenderAndHour { get; set; } = 30;

    [Required]
    public ScannerOptions Scanner { get; set; } = new();

    /// <summary>The folders that are read; the inbox where none is named.</summary>
    public IReadOnlyList<string> ReadFolders => Folders is { Count: > 0 } ? Folders : ["INBOX"];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var problem in Problems().Concat(Scanner.Problems()))
        {
            yield return new ValidationResult($"{Section}:{problem}");
        }
    }

    private IEnumerable<string> Problems()
    {
        if (Port is < 1 or > MaxPort)
        {
            yield return $"{nameof(Port)} must be from 1 to {MaxPort}.";
        }

        if (!string.IsNullOrEmpty(Host) && (string.IsNullOrEmpty(UserName) || string.IsNullOrEmpty(Password)))
        {
            yield return $"{nameof(UserName)} and {nameof(Password)} are needed to sign in.";
        }

        if (!string.IsNullOrEmpty(Host) && Security == ImapSecurity.None && Host is not ("127.0.0.1" or "::1" or "localhost"))
        {
            yield return $"{nameof(Password)} would cross the network in the clear: set {nameof(Security)} to Tls or StartTls.";
        }

        if (ReadFolders.Any(folder => string.IsNullOrWhiteSpace(folder) || folder.Length > Mailbox.MailboxFolder.NameMaxLength || folder == MoveTo))
        {
            yield return $"{nameof(Folders)} must have names, and {nameof(MoveTo)} must not be one of them.";
        }

        if (PollInterval < TimeSpan.FromSeconds(1) || PollInterval > TimeSpan.FromMinutes(25))
        {
            yield return $"{nameof(PollInterval)} must be from a second to 25 minutes.";
        }

        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(10) || Lease < PollInterval + TimeSpan.FromSeconds(30) || Lease > TimeSpan.FromHours(1))
        {
            yield return $"{nameof(Timeout)} must be from a second to ten minutes; {nameof(Lease)} half a minute longer than {nameof(PollInterval)}, and at most an hour.";
        }
    }
}

/// <summary>Section <c>Leads:Inbound:Scanner</c>: clamd over TCP. Without a host, files are checked for their type only.</summary>
public sealed class ScannerOptions
{
    private const int MaxPort = 65_535;

    public string? Host { get; set; }

    public int Port { get; set; } = 3310;

    /// <summary>How long one file may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether files wait for the scanner before anybody can open them.</summary>
    public bool Used => !string.IsNullOrEmpty(Host);

    internal IEnumerable<string> Problems()
    {
        if (Port is < 1 or > MaxPort)
        {
            yield return $"Scanner:{nameof(Port)} must be from 1 to {MaxPort}.";
        }

        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromMinutes(10))
        {
            yield return $"Scanner:{nameof(Timeout)} must be at most ten minutes.";
        }
    }
}
