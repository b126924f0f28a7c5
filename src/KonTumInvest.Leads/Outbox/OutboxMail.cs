using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Outbox;

/// <summary>What a mail is for.</summary>
[JsonConverter(typeof(NamedEnumConverter<MailKind>))]
public enum MailKind
{
    /// <summary>Tells the responsible unit about an enquiry, in Vietnamese.</summary>
    EnquiryToUnit,

    /// <summary>Tells the sender of an enquiry that it was received, in the language of the page.</summary>
    EnquiryReceipt,

    /// <summary>Written by an officer to an investor; <see cref="OutboxMail.MailId"/> names it.</summary>
    LeadMail,

    /// <summary>Something the host asked to have sent, such as a link to a member of staff. Concerns no enquiry.</summary>
    Notice,
}

/// <summary>How far a mail has come.</summary>
public enum MailStatus
{
    /// <summary>To be sent when it is due.</summary>
    Waiting,

    /// <summary>Claimed by a node; becomes due again when the claim runs out, because the node must have died.</summary>
    Sending,

    /// <summary>Accepted by the mail server, or written to the mail folder.</summary>
    Sent,

    /// <summary>Given up; somebody has to look.</summary>
    Parked,

    /// <summary>Given up, and somebody has looked: it is not sent.</summary>
    SetAside,
}

/// <summary>
/// A mail in <c>leads_outbox</c>, saved in the transaction of the change it tells about. It is sent at least once: when a node dies
/// between sending and recording, it is sent again with the same <see cref="MessageId"/>, by which a receiver knows it is the same.
/// </summary>
public sealed class OutboxMail
{
    public const int AddressMaxLength = 254;
    public const int NameMaxLength = 300;
    public const int SubjectMaxLength = 400;
    public const int MessageIdMaxLength = 320;
    public const int FailureMaxLength = 200;

    public required Guid Id { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>Null for a <see cref="MailKind.Notice"/> and a <see cref="MailKind.LeadMail"/>.</summary>
    public required Guid? EnquiryId { get; init; }

    /// <summary>The enquiry's, printed in the header <c>X-KonTumInvest-Reference</c>.</summary>
    public required string? Reference { get; init; }

    /// <summary>Without angle brackets.</summary>
    public required string MessageId { get; init; }

    /// <summary>The identifier that all mails about one enquiry refer to, so that mail programs show them together; no brackets.</summary>
    public required string? ThreadId { get; init; }

    /// <summary>Null only for a mail parked because no unit is published.</summary>
    public string? Recipient { get; init; }

    public string? RecipientName { get; init; }

    public string? ReplyTo { get; init; }

    public string? ReplyToName { get; init; }

    public required string Subject { get; init; }

    /// <summary>Emptied once a <see cref="MailKind.Notice"/> is sent: the link in it is as good as a password.</summary>
    public required string TextBody { get; init; }

    public required string HtmlBody { get; init; }

    /// <summary>Of a <see cref="MailKind.LeadMail"/> the mail in <c>leads_mails</c>, which holds its recipients, references and files.</summary>
    public Guid? MailId { get; init; }

    /// <summary>Whether the files of the enquiry go with it.</summary>
    public bool WithAttachments { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required MailStatus Status { get; init; }

    /// <summary>From when it may be sent, or its claim taken over; null once it is sent or parked.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Tries that were begun.</summary>
    public int Attempts { get; init; }

    /// <summary>When it was sent or parked.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why the last try failed, in codes only: what servers answer can hold addresses.</summary>
    public string? LastFailure { get; init; }
}
