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
}
