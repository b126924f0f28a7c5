using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Inbox;

/// <summary>A lead in full. What the reader may not see is null.</summary>
public sealed record LeadDetail
{
    public required LeadRow Lead { get; init; }

    public required string? Summary { get; init; }

    public required StartTiming? Timing { get; init; }

    public required LostReason? LostReason { get; init; }

    public required string? LicenceNumber { get; init; }

    public required DateOnly? LicensedOn { get; init; }

    public required Guid? OrganisationId { get; init; }

    public required IReadOnlyList<LeadPerson> Contacts { get; init; }

    public required IReadOnlyList<LeadTopic> Subjects { get; init; }

    public required IReadOnlyList<LeadOfferRow> Offers { get; init; }

    public required IReadOnlyList<LeadTaskRow> Tasks { get; init; }

    public required IReadOnlyList<LeadEnquiryRow> Enquiries { get; init; }

    /// <summary>Whom a confidential lead names.</summary>
    public required IReadOnlyList<PersonName> Readers { get; init; }

    public required IReadOnlyList<LeadStep> Stages { get; init; }

    public required LeadRightsOfReader Rights { get; init; }

    public required Guid? MergedInto { get; init; }
}

/// <summary>A person on the investor's side.</summary>
public sealed record LeadPerson(
    Guid Id,
    string? Name,
    string? Email,
    string? Phone,
    string? PhoneExtension,
    string? Position,
    string? Role,
    string Language,
    bool Primary,
    bool Bounced,
    bool Restricted,
    bool Objected,
    bool Erased,
    int Version
);

/// <summary>What a lead is about.</summary>
public sealed record LeadTopic(SubjectKind Kind, Guid Key, string Code, string Name, bool Sample);

/// <summary>A plot that was offered.</summary>
public sealed record LeadOfferRow(Guid Id, Guid PlotKey, string PlotCode, string Name, Timeline.OfferState State, DateOnly? HeldUntil, string? Note, bool Sample, int Version);

/// <summary>Something to do.</summary>
public sealed record LeadTaskRow(Guid Id, string Title, PersonName Assignee, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, int Version);

/// <summary>An enquiry as it came in.</summary>
public sealed record LeadEnquiryRow(Guid Id, string Reference, DateTimeOffset ReceivedAt, string? Message, string? Rule, string? Unit, IReadOnlyList<LeadFileRow> Attachments);

/// <summary>A file of an enquiry.</summary>
public sealed record LeadFileRow(Guid Id, string FileName, long Length, string MediaType);

/// <summary>A step through the pipeline.</summary>
public sealed record LeadStep(LeadStage? From, LeadStage To, DateTimeOffset At, PersonName? By, string? Reason);

/// <summary>What the reader may do to the lead.</summary>
public sealed record LeadRightsOfReader(bool Write, bool Assign, bool Restrict, bool Merge);
