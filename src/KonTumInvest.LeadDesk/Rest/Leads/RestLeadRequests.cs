using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reception;

namespace KonTumInvest.LeadDesk.Rest.Leads;

/// <summary>A lead as a program sends it. A person or an organisation is needed, and an address or a telephone number.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
public sealed record RestNewLead
{
    /// <summary>The person's name.</summary>
    public string? PersonName { get; init; }

    /// <summary>What the person does in the organisation.</summary>
    public string? Position { get; init; }

    /// <summary>The organisation's name.</summary>
    public string? Organisation { get; init; }

    /// <summary>Where the investor comes from, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The person's address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number; a national one is read in the numbering plan of the country, or else of Viet Nam.</summary>
    public string? Phone { get; init; }

    /// <summary>The language the investor is written to in: vi or en; vi where nothing is said.</summary>
    public string? Language { get; init; }

    /// <summary>What it is about; what the subjects say where nothing is said.</summary>
    public EnquiryKind? Kind { get; init; }

    /// <summary>The title; made of organisation and first subject where nothing is said.</summary>
    public string? Title { get; init; }

    /// <summary>Keys of published places, plots, policies and sectors.</summary>
    public IReadOnlyList<Guid>? Subjects { get; init; }

    /// <summary>The code of a sector that is not among the subjects.</summary>
    public string? SectorCode { get; init; }

    /// <summary>The land asked for, in square metres: at least.</summary>
    public decimal? AreaFrom { get; init; }

    /// <summary>In square metres: at most.</summary>
    public decimal? AreaTo { get; init; }

    /// <summary>The size of the investment, in whole units of the currency.</summary>
    public decimal? InvestmentAmount { get; init; }

    /// <summary>One of VND, USD, EUR, JPY, KRW, CNY, SGD, THB.</summary>
    public string? InvestmentCurrency { get; init; }

    /// <summary>When the investor wants to start.</summary>
    public StartTiming? Timing { get; init; }

    /// <summary>What the investor wants, in words.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the investor gets the same receipt by mail as after the form on the site.</summary>
    public bool Acknowledge { get; init; }

    internal ReceiveLead ToRequest(Guid token) =>
        new()
        {
            FormToken = token,
            Source = LeadSource.Api,
            PersonName = PersonName,
            Position = Position,
            Organisation = Organisation,
            Country = Country,
            Email = Email,
            Phone = Phone,
            Language = Language ?? "vi",
            Kind = Kind,
            Title = Title,
            Subjects = Subjects,
            SectorCode = SectorCode,
            AreaFrom = AreaFrom,
            AreaTo = AreaTo,
            InvestmentAmount = InvestmentAmount,
            InvestmentCurrency = InvestmentCurrency,
            Timing = Timing,
            Message = Message,
            Acknowledge = Acknowledge,
        };
}

/// <summary>The facts of a lead. They replace all that were there: what is left out is emptied.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
[JsonNumberHandling(JsonNumberHandling.Strict)]
public sealed record RestLeadFacts
{
    /// <summary>The title.</summary>
    [Required]
    public string? Title { get; init; }

    /// <summary>What is written about it for staff.</summary>
    public string? Summary { get; init; }

    /// <summary>What it is about.</summary>
    [Required]
    public EnquiryKind? Kind { get; init; }

    /// <summary>The language the investor is written to in: vi or en.</summary>
    [Required]
    public string? Language { get; init; }

    /// <summary>Where the investor comes from, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The code of the sector.</summary>
    public string? SectorCode { get; init; }

    /// <summary>The land asked for, in square metres: at least.</summary>
    public decimal? AreaFrom { get; init; }

    /// <summary>In square metres: at most.</summary>
    public decimal? AreaTo { get; init; }

    /// <summary>The size of the investment, in whole units of the currency; stays as it is where the program does not see it.</summary>
    public decimal? InvestmentAmount { get; init; }

    /// <summary>One of VND, USD, EUR, JPY, KRW, CNY, SGD, THB.</summary>
    public string? InvestmentCurrency { get; init; }

    /// <summary>When the investor wants to start.</summary>
    public StartTiming? Timing { get; init; }

    internal ChangeLead ToRequest(int version) =>
        new()
        {
            Title = Title,
            Summary = Summary,
            Kind = Kind!.Value,
            Language = Language!,
            Country = Country,
            SectorCode = SectorCode,
            AreaFrom = AreaFrom,
            AreaTo = AreaTo,
            InvestmentAmount = InvestmentAmount,
            InvestmentCurrency = InvestmentCurrency,
            Timing = Timing,
            ExpectedVersion = version,
        };
}

/// <summary>A move of a lead through the pipeline.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RestLeadMove
{
    /// <summary>Where to.</summary>
    [Required]
    public LeadStage? Stage { get; init; }

    /// <summary>Why, in words; needed to take up a lost lead again.</summary>
    public string? Reason { get; init; }

    /// <summary>Needed for Lost.</summary>
    public LostReason? LostReason { get; init; }

    /// <summary>The number of the investment registration certificate; needed for Licensed.</summary>
    public string? LicenceNumber { get; init; }

    /// <summary>The day of the certificate; needed for Licensed.</summary>
    public DateOnly? LicensedOn { get; init; }

    internal StageMove ToMove() => new(Stage!.Value, Reason, LostReason, LicenceNumber, LicensedOn);
}
