using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.Leads.Reception;

/// <summary>A lead as somebody typed it in, or another program sent it. Errors name these properties.</summary>
public sealed record ReceiveLead
{
    public const int MaxSubjects = 20;

    /// <summary>Made with the empty form: the same form sent twice opens one lead. It becomes the key of the lead.</summary>
    public required Guid FormToken { get; init; }

    /// <summary>How the investor came: by telephone, in person, at an event, by referral.</summary>
    public required LeadSource Source { get; init; }

    /// <summary>The person; needed where there is no <see cref="Organisation"/>.</summary>
    public string? PersonName { get; init; }

    public string? Position { get; init; }

    public string? Organisation { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>An address or a <see cref="Phone"/> is needed.</summary>
    public string? Email { get; init; }

    /// <summary>National numbers are read in the numbering plan of <see cref="Country"/>, or else of Viet Nam.</summary>
    public string? Phone { get; init; }

    /// <summary>The language the investor is written to in, "vi" or "en".</summary>
    public string Language { get; init; } = "vi";

    /// <summary>Null: what the subjects say.</summary>
    public EnquiryKind? Kind { get; init; }

    /// <summary>Null: made of the organisation and the first subject.</summary>
    public string? Title { get; init; }

    /// <summary>Keys of published places, plots, policies and the sector.</summary>
    public IReadOnlyList<Guid>? Subjects { get; init; }

    /// <summary>A sector that is not among the subjects.</summary>
    public string? SectorCode { get; init; }

    /// <summary>In square metres.</summary>
    public decimal? AreaFrom { get; init; }

    /// <summary>In square metres.</summary>
    public decimal? AreaTo { get; init; }

    public decimal? InvestmentAmount { get; init; }

    /// <summary>One of <see cref="InvestmentSize.Currencies"/>.</summary>
    public string? InvestmentCurrency { get; init; }

    public StartTiming? Timing { get; init; }

    /// <summary>What the investor wants, in words.</summary>
    public string? Message { get; init; }

    /// <summary>Whether the investor gets the same receipt as after the form on the site.</summary>
    public bool Acknowledge { get; init; }

    /// <summary>Whether the one who types it in answers for it; otherwise the officer is chosen as for every enquiry.</summary>
    public bool Mine { get; init; }
}

/// <summary>What was opened.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Reference">Its name.</param>
/// <param name="Unit">The code of the unit that answers.</param>
/// <param name="Officer">The account of the officer who answers.</param>
/// <param name="Visible">Whether the one who typed it in sees it; another unit's lead is not shown.</param>
/// <param name="AlreadyStored">The same form was stored before; nothing was stored or mailed again.</param>
public sealed record LeadReceipt(Guid Id, string Reference, string? Unit, Guid? Officer, bool Visible, bool AlreadyStored);
