using System.Text.Json.Serialization;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>Which way a mail went.</summary>
[JsonConverter(typeof(NamedEnumConverter<MailDirection>))]
public enum MailDirection
{
    In,
    Out,
}

/// <summary>What kind of mail it is.</summary>
[JsonConverter(typeof(NamedEnumConverter<MailNature>))]
public enum MailNature
{
    /// <summary>Written by a person.</summary>
    Personal,

    /// <summary>Written by a machine that answers for a person (RFC 3834): it never stops a clock and is never answered.</summary>
    AutoReply,

    /// <summary>Says that a mail of ours did not arrive (RFC 3464).</summary>
    Bounce,

    /// <summary>An answer to an invitation (RFC 5546).</summary>
    Invitation,

    /// <summary>Could not be read; the raw mail is kept.</summary>
    Unreadable,

    /// <summary>Between the board and others, such as an authority that is asked: neither to nor from anybody of the lead. It is no answer to the investor, and not the investor's to read.</summary>
    Aside,
}

/// <summary>A mail from or to an investor: a row of <c>leads_mails</c>. Unchanged once stored, apart from the lead it belongs to, whether it left and whether it came back.</summary>
public sealed class StoredMail : IAudited
{
    public const int MessageIdMaxLength = 320;
    public const int ReferencesMaxLength = 8_000;
    public const int SubjectMaxLength = 400;
    public const int AddressMaxLength = EmailAddress.MaxLength;
    public const int NameMaxLength = 300;
    public const int RecipientsMaxLength = 8_000;
    public const int ReplyToMaxLength = 1_500;
    public const int StatusMaxLength = 30;

    public required Guid Id { get; init; }

    /// <summary>Null while nobody has said where it belongs.</summary>
    public Guid? LeadId { get; set; }

    public required MailDirection Direction { get; init; }

    public required MailNature Nature { get; init; }

    /// <summary>Without angle brackets.</summary>
    [Personal]
    public required string MessageId { get; init; }

    /// <summary>The identifier of the mail it answers.</summary>
    [Personal]
    public string? InReplyTo { get; init; }

    /// <summary>Identifiers of the mails before it, oldest first, between spaces.</summary>
    [Personal]
    public string? References { get; init; }

    /// <summary>The investor's side of it, where the address is known.</summary>
    public Guid? ContactId { get; set; }

    [Personal]
    public required string FromAddress { get; init; }

    [Personal]
    public string? FromName { get; init; }

    /// <summary>Addresses between commas; of very many the first.</summary>
    [Personal]
    public required string To { get; init; }

    [Personal]
    public string? Cc { get; init; }

    /// <summary>Of mails that came in, where their sender wants the answer to go (RFC 5322, 3.6.2); addresses between commas, null for where it came from.</summary>
    [Personal]
    public string? ReplyTo { get; init; }

    [Personal]
    public required string Subject { get; init; }

    [NotAudited]
    public required string TextBody { get; init; }

    /// <summary>Sanitised, with everything remote taken out; null for a mail without HTML.</summary>
    [NotAudited]
    public string? HtmlBody { get; init; }

    /// <summary>Of an invitation of ours, the iCalendar object with its method (RFC 5546).</summary>
    [NotAudited]
    public string? Calendar { get; init; }

    /// <summary>When it was sent, as its sender says; of ours, when it was written.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When it was stored here.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>Of ours, the row of the outbox that carries it.</summary>
    public Guid? OutboxId { get; init; }

    /// <summary>The account of whoever wrote it.</summary>
    public Guid? ByKey { get; init; }

    /// <summary>Of a bounce, and of a mail of ours that came back, the enhanced status code (RFC 3463).</summary>
    public string? BounceStatus { get; set; }

    /// <summary>Of ours, when another server last said for good that it did not arrive at somebody.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Of ours, those of its recipients at whom it did not arrive, in normalised form with commas between; null where the server named none of them.</summary>
    [Personal]
    public string? ReturnedFrom { get; private set; }

    /// <summary>Of ours, when it had come back from everybody of the lead it went to. From then on it answers nothing.</summary>
    public DateTimeOffset? UndeliveredAt { get; private set; }

    /// <summary>Of ours, when it was last given up unsent. From then on it answers nothing, until it leaves after all.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    /// <summary>Of ours, when it left after it had been given up: only then could anybody read it.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Where in <see cref="TextBody"/> the history begins that mail programs copy below an answer; null where there is none.</summary>
    [NotAudited]
    public int? QuotedFrom { get; init; }

    /// <summary>How many pictures from elsewhere were taken out of <see cref="HtmlBody"/>.</summary>
    [NotAudited]
    public int RemoteBlocked { get; init; }

    /// <summary>Of mails that came in, SHA-256 of what the sender wrote, by which the same mail is known when it is read again.</summary>
    [NotAudited]
    public string? ContentSha256 { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = new List<MailAttachment>();

    Guid? IAudited.AuditLeadId => LeadId;

    /// <summary>Says that nobody tries to send it any more.</summary>
    internal void GiveUp(DateTimeOffset at) => (GivenUpAt, LeftAt) = (at, null);

    /// <summary>Says that it was sent after all.</summary>
    internal void Leave(DateTimeOffset at) => LeftAt = at;

    /// <summary>Says that it came back. Servers report each recipient apart, so that those of earlier reports stay.</summary>
    /// <param name="at">When that was said.</param>
    /// <param name="status">The code of RFC 3463, where one is given.</param>
    /// <param name="from">Those of its recipients who were named.</param>
    internal void Return(DateTimeOffset at, string? status, IEnumerable<string> from)
    {
        var all = string.Join(", ", AddressList.Split(ReturnedFrom).Union(from, StringComparer.Ordinal));
        (ReturnedAt, BounceStatus, ReturnedFrom) = (at, status ?? BounceStatus, all.Length == 0 ? null : all);
    }

    /// <summary>Says that nobody of the lead got it.</summary>
    internal void Miss(DateTimeOffset at) => UndeliveredAt = at;
}
