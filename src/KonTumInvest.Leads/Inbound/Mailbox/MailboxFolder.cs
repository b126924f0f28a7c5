namespace KonTumInvest.Leads.Inbound.Mailbox;

/// <summary>How far a folder of the board's mailbox was read: a row of <c>leads_mailboxes</c>, advanced in the transaction that stores the mail.</summary>
public sealed class MailboxFolder
{
    public const int NameMaxLength = 400;
    public const int FailureMaxLength = 200;

    public required Guid Id { get; init; }

    /// <summary>Account, server and folder.</summary>
    public required string Name { get; init; }

    /// <summary>RFC 9051, 2.3.1.1: where it changes, numbers mean other mails than before, and everything is read again.</summary>
    public long UidValidity { get; set; }

    /// <summary>The number of the last mail that was stored.</summary>
    public long LastUid { get; set; }

    /// <summary>The node that reads it now.</summary>
    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>When it was last read to its end.</summary>
    public DateTimeOffset? LastReadAt { get; set; }

    /// <summary>Since when it cannot be read; null while it can.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>Why, as a code: what servers say can hold addresses.</summary>
    public string? LastFailure { get; set; }
}
