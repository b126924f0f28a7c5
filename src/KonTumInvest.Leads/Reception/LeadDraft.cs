using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Reception;

/// <summary>A lead whose every field was checked, before it has a reference and a unit.</summary>
internal sealed record LeadDraft
{
    public required Guid Id { get; init; }

    public required LeadSource Source { get; init; }

    public required string PersonName { get; init; }

    public string? Position { get; init; }

    public string? Organisation { get; init; }

    public string? Country { get; init; }

    public EmailAddress? Email { get; init; }

    public PhoneNumber? Phone { get; init; }

    public required string Language { get; init; }

    public EnquiryKind? Kind { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<EnquirySubject> Subjects { get; init; } = [];

    public string? SectorCode { get; init; }

    public decimal? AreaFrom { get; init; }

    public decimal? AreaTo { get; init; }

    public InvestmentSize? Investment { get; init; }

    public StartTiming? Timing { get; init; }

    public string? Message { get; init; }

    /// <summary>Whether it is invented.</summary>
    public bool Sample { get; init; }

    /// <summary>What is known of its past; null for a lead that comes in now.</summary>
    public LeadPast? Past { get; init; }
}

/// <summary>The past of a lead that comes in with a list.</summary>
internal sealed record LeadPast
{
    /// <summary>When the board first heard of it.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How far it had come.</summary>
    public LeadStage Stage { get; init; } = LeadStage.New;

    /// <summary>Why its history begins at that stage.</summary>
    public string? StageReason { get; init; }

    /// <summary>Of the investment registration certificate, from <see cref="LeadStage.Licensed"/> on.</summary>
    public string? LicenceNumber { get; init; }

    public DateOnly? LicensedOn { get; init; }

    /// <summary>Whether nothing is owed for its beginning.</summary>
    public bool OffClock { get; init; }

    /// <summary>The code of the unit that answers; null to choose it by the rules.</summary>
    public string? UnitCode { get; init; }

    /// <summary>The account that answers for it; null to choose it as for every enquiry.</summary>
    public Guid? OfficerKey { get; init; }

    /// <summary>Of the organisation.</summary>
    public string? TaxCode { get; init; }
}
