using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>The facts of a lead as staff write them; every field replaces what was there.</summary>
public sealed record ChangeLead
{
    public string? Title { get; init; }

    public string? Summary { get; init; }

    public EnquiryKind Kind { get; init; }

    /// <summary>"vi" or "en".</summary>
    public string Language { get; init; } = "vi";

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public string? SectorCode { get; init; }

    /// <summary>In square metres.</summary>
    public decimal? AreaFrom { get; init; }

    /// <summary>In square metres.</summary>
    public decimal? AreaTo { get; init; }

    public decimal? InvestmentAmount { get; init; }

    /// <summary>One of <see cref="InvestmentSize.Currencies"/>.</summary>
    public string? InvestmentCurrency { get; init; }

    public StartTiming? Timing { get; init; }

    /// <summary>
    /// Keys of everything it is about: what is published of places, plots, policies and sectors, and whatever it was about before. Null leaves that as it is.
    /// </summary>
    public IReadOnlyList<Guid>? Subjects { get; init; }

    /// <summary>The version of the lead that was seen.</summary>
    public required int ExpectedVersion { get; init; }
}
