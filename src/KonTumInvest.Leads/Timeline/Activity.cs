using System.Text.Json.Serialization;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Timeline;

/// <summary>What happened with an investor.</summary>
[JsonConverter(typeof(NamedEnumConverter<ActivityKind>))]
public enum ActivityKind
{
    Note,
    Call,
    Meeting,
    SiteVisit,

    /// <summary>A mail from the investor; <see cref="Activity.MailId"/> names it.</summary>
    MailIn,

    /// <summary>A mail to the investor.</summary>
    MailOut,

    /// <summary>A message the investor left on the private page of the case.</summary>
    CaseMessage,

    /// <summary>The enquiry itself.</summary>
    Enquiry,
}

/// <summary>Something that happened, or is planned, on a lead: a row of <c>leads_activities</c>.</summary>
public sealed class Activity : IAudited, IVersioned
{
    public const int SubjectMaxLength = 300;
    public const int BodyMaxLength = 20_000;
    public const int PlaceMaxLength = 300;

    public required Guid Id { get; init; }

    public required Guid LeadId { get; set; }

    public required ActivityKind Kind { get; init; }

    /// <summary>When it happened or is planned to.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Of a meeting or visit, when it ends.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>The account of whoever did or wrote it; null for investors and the system.</summary>
    public Guid? ByKey { get; init; }

    [Personal]
    public string? Subject { get; set; }

    /// <summary>Text.</summary>
    [Personal]
    public string? Body { get; set; }

    [Personal]
    public string? Place { get; set; }

    /// <summary>Of mails, the row of <c>leads_mails</c>.</summary>
    public Guid? MailId { get; init; }

    /// <summary>Of the first, the enquiry.</summary>
    public Guid? EnquiryId { get; init; }

    /// <summary>A planned meeting that does not take place.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When staff last changed it.</summary>
    [NotAudited]
    public DateTimeOffset? ChangedAt { get; set; }

    /// <summary>How often an invitation to it was sent anew with other facts: the SEQUENCE of RFC 5545.</summary>
    [NotAudited]
    public int Sequence { get; set; }

    [NotAudited]
    public int Version { get; private set; }

    public IReadOnlyList<ActivityPerson> People { get; init; } = new List<ActivityPerson>();

    Guid? IAudited.AuditLeadId => LeadId;

    void IVersioned.Touch() => Version++;
}
