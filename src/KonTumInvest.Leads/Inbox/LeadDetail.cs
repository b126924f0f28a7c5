using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Outbox;
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
/// <param name="Kind">What it is.</param>
/// <param name="Key">The document.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the reader's language, as it was when the lead came to be about it.</param>
/// <param name="Place">Of a plot, the code of its place; of a place, its own.</param>
/// <param name="Sample">Whether it is made up.</param>
public sealed record LeadTopic(SubjectKind Kind, Guid Key, string Code, string Name, string? Place, bool Sample);

/// <summary>A plot that was offered.</summary>
public sealed record LeadOfferRow(Guid Id, Guid PlotKey, string PlotCode, string Name, Timeline.OfferState State, DateOnly? HeldUntil, string? Note, bool Sample, int Version);

/// <summary>Something to do.</summary>
public sealed record LeadTaskRow(Guid Id, string Title, PersonName Assignee, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, int Version);

/// <summary>An enquiry as it came in, whatever is known of the lead since.</summary>
public sealed record LeadEnquiryRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The language of the page it was sent from, or of the mail.</summary>
    public required string Language { get; init; }

    public required string? Message { get; init; }

    public required string? PersonName { get; init; }

    public required string? Organisation { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where nobody said.</summary>
    public required string? Country { get; init; }

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    /// <summary>In square metres.</summary>
    public required decimal? AreaFrom { get; init; }

    /// <summary>In square metres.</summary>
    public required decimal? AreaTo { get; init; }

    public required decimal? InvestmentAmount { get; init; }

    public required string? InvestmentCurrency { get; init; }

    public required StartTiming? Timing { get; init; }

    /// <summary>Names of what it is about, in the order they were chosen.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    public required string? Rule { get; init; }

    public required string? Unit { get; init; }

    public required IReadOnlyList<LeadFileRow> Attachments { get; init; }

    /// <summary>How far the mail came that told the investor it was received; null where none was written.</summary>
    public required EnquiryReceiptRow? Receipt { get; init; }
}

/// <summary>The mail that told an investor an enquiry was received.</summary>
/// <param name="Status">The name of a <see cref="MailStatus"/>.</param>
/// <param name="At">When it was sent or given up; null while it waits.</param>
/// <param name="Failure">Of one that could not be sent, why, in codes.</param>
public sealed record EnquiryReceiptRow(string Status, DateTimeOffset? At, string? Failure)
{
    /// <summary>What the failure means; null where there is none.</summary>
    public MailFailureReason? FailureReason => Failure is null ? null : MailFailure.ReasonOf(Failure);
}

/// <summary>A file of an enquiry.</summary>
public sealed record LeadFileRow(Guid Id, string FileName, long Length, string MediaType);

/// <summary>A step through the pipeline.</summary>
public sealed record LeadStep(LeadStage? From, LeadStage To, DateTimeOffset At, PersonName? By, string? Reason);

/// <summary>What the reader may do to the lead.</summary>
public sealed record LeadRightsOfReader(bool Write, bool Assign, bool Restrict, bool Merge);
