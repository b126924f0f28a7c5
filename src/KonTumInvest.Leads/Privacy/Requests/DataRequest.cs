using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>
/// A request of a data subject about the own data (Law 91/2025/QH15, Decree 356/2025/NĐ-CP): a row of <c>leads_data_requests</c>. By when
/// it must be answered and finished is in its two <see cref="DataRequestTerm"/>s.
/// </summary>
public sealed class DataRequest : IAudited, IVersioned
{
    public const int NameMaxLength = Contact.NameMaxLength;
    public const int AskedMaxLength = 4_000;
    public const int ThirdPartyMaxLength = 300;
    public const int WordsMaxLength = 4_000;
    public const int PurposesMaxLength = 200;
    public const int ExtensionReasonMaxLength = 1_000;

    private EmailAddress? _email;

    /// <summary>The token of the form, so that a form sent twice is one request.</summary>
    public required Guid Id { get; init; }

    public required DataRequestReference Reference { get; init; }

    public required DataRequestKind Kind { get; init; }

    public required StatedBy Channel { get; init; }

    /// <summary>When it reached the board; both terms run from then.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it was written down here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The language the person is answered in, "vi" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>Null once erased, as is everything else that identifies the person.</summary>
    [Personal]
    public string? PersonName { get; set; }

    [Personal]
    public EmailAddress? Email
    {
        get => _email;
        set => (_email, EmailNormalized) = (value, value?.Normalized);
    }

    [NotAudited]
    public string? EmailNormalized { get; private set; }

    /// <summary>E.164.</summary>
    [Personal]
    public string? Phone { get; set; }

    /// <summary>What is asked, in the person's words.</summary>
    [Personal]
    public string? Asked { get; set; }

    /// <summary>The lead on which it came up.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>Of a withdrawal: names of <see cref="ConsentPurpose"/>, with commas between.</summary>
    public string? PurposeNames { get; init; }

    /// <summary>Whether a processor or another third party must act as well, which makes the term longer.</summary>
    public bool ThirdParty { get; set; }

    /// <summary>Who that is.</summary>
    public string? ThirdPartyName { get; set; }

    public DateTimeOffset? IdentityCheckedAt { get; set; }

    public IdentityProof? IdentityProof { get; set; }

    public Guid? IdentityCheckedByKey { get; set; }

    public DataRequestState State { get; set; } = DataRequestState.Received;

    /// <summary>Who sees to it.</summary>
    public Guid? OfficerKey { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What the person was answered.</summary>
    [Personal]
    public string? Answer { get; set; }

    /// <summary>When the term to carry it out was made longer, which can be done once.</summary>
    public DateTimeOffset? ExtendedAt { get; set; }

    /// <summary>By how many days.</summary>
    public int? ExtensionDays { get; set; }

    /// <summary>Why, as the person was told.</summary>
    [Personal]
    public string? ExtensionReason { get; set; }

    /// <summary>When it was done or refused.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    public RefusalGround? RefusalGround { get; set; }

    /// <summary>What the person was told at the end: what was done, or which provision lets the board refuse.</summary>
    [Personal]
    public string? Outcome { get; set; }

    [NotAudited]
    public int Version { get; private set; }

    /// <summary>Whether something is still owed.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>Of a withdrawal: what is no longer agreed to.</summary>
    public IReadOnlyList<ConsentPurpose> Purposes =>
        string.IsNullOrEmpty(PurposeNames) ? [] : [.. PurposeNames.Split(',').Select(Enum.Parse<ConsentPurpose>)];

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;
}
