using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Privacy.Consents;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>Which requests a list shows.</summary>
public sealed record DataRequestFilter
{
    /// <summary>Open ones, closed ones, or both.</summary>
    public bool? Open { get; init; }

    public DataRequestKind? Kind { get; init; }

    public Guid? OfficerKey { get; init; }

    /// <summary>Only those of which something is owed already.</summary>
    public bool Overdue { get; init; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public string? After { get; init; }
}

/// <summary>A page of requests: of open ones the nearest term first, of closed ones the latest first.</summary>
/// <param name="Items">The requests.</param>
/// <param name="Count">How many there are in all, counted up to <see cref="DataRequests.CountLimit"/>.</param>
/// <param name="CountIsLimit">Whether there are more than were counted.</param>
/// <param name="Next">What to ask with for the next page; null at the end.</param>
/// <param name="Handlers">Who can see to requests.</param>
public sealed record DataRequestPage(IReadOnlyList<DataRequestRow> Items, int Count, bool CountIsLimit, string? Next, IReadOnlyList<PersonName> Handlers);

/// <summary>A request in a list. What the reader may not see is null.</summary>
public sealed record DataRequestRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required DataRequestKind Kind { get; init; }

    public required DataRequestState State { get; init; }

    public required StatedBy Channel { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required string? PersonName { get; init; }

    public required bool ThirdParty { get; init; }

    public required PersonName? Officer { get; init; }

    public required DataRequestTermRow Answer { get; init; }

    public required DataRequestTermRow Finish { get; init; }

    /// <summary>Whether the term to carry it out was made longer.</summary>
    public required bool Extended { get; init; }
}

/// <summary>A term of a request.</summary>
/// <param name="DueAt">By when.</param>
/// <param name="EndedAt">When it was done; null while it is owed.</param>
/// <param name="Late">Whether it was or is late.</param>
public sealed record DataRequestTermRow(DateTimeOffset DueAt, DateTimeOffset? EndedAt, bool Late);

/// <summary>A request in full.</summary>
public sealed record DataRequestDetail
{
    public required DataRequestRow Request { get; init; }

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    public required string Language { get; init; }

    public required string? Asked { get; init; }

    public required IReadOnlyList<ConsentPurpose> Purposes { get; init; }

    public required string? ThirdPartyName { get; init; }

    public required Guid? LeadId { get; init; }

    public required IdentityProof? IdentityProof { get; init; }

    public required DateTimeOffset? IdentityCheckedAt { get; init; }

    public required PersonName? IdentityCheckedBy { get; init; }

    public required string? Answer { get; init; }

    public required DateTimeOffset? ExtendedAt { get; init; }

    public required int? ExtensionDays { get; init; }

    public required string? ExtensionReason { get; init; }

    /// <summary>How the term to carry it out can be made longer; empty where it cannot.</summary>
    public required IReadOnlyList<RequestExtension> Extensions { get; init; }

    public required RefusalGround? RefusalGround { get; init; }

    public required string? Outcome { get; init; }

    /// <summary>Where the terms come from, in the reader's language.</summary>
    public required string Basis { get; init; }

    /// <summary>Who it can be about: contacts with its address or number.</summary>
    public required IReadOnlyList<DataRequestContact> Contacts { get; init; }

    public required IReadOnlyList<ConsentLine> Consents { get; init; }

    public required IReadOnlyList<DataRequestStep> History { get; init; }

    /// <summary>Who can see to it.</summary>
    public required IReadOnlyList<PersonName> Handlers { get; init; }

    public required int Version { get; init; }
}

/// <summary>A contact a request can be about.</summary>
public sealed record DataRequestContact(
    Guid Id,
    string? Name,
    string? Email,
    string? Phone,
    string? PhoneExtension,
    string? Position,
    string Language,
    bool SameEmail,
    DateTimeOffset? RestrictedAt,
    DateTimeOffset? ObjectedAt,
    IReadOnlyList<DataRequestLead> Leads,
    int Version
);

/// <summary>A lead of a contact that the reader sees.</summary>
public sealed record DataRequestLead(Guid Id, string Reference, string Title);

/// <summary>Something that was done to a request.</summary>
/// <param name="At">When.</param>
/// <param name="Act">What, such as <c>answered</c>.</param>
/// <param name="Role">As whom.</param>
/// <param name="By">Who; null for the system and for investors.</param>
public sealed record DataRequestStep(DateTimeOffset At, string Act, DeskRole Role, string? By);
