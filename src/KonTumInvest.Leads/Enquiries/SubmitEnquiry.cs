using KonTumInvest.Leads.Enquiries.Attachments;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>An enquiry as typed. The service parses and checks every field; errors name these properties.</summary>
public sealed record SubmitEnquiry
{
    /// <summary>Made with the empty form and sent back with it, so that the same form sent twice is stored once.</summary>
    public required Guid FormToken { get; init; }

    /// <summary>The language of the page, "vi" or "en".</summary>
    public required string Language { get; init; }

    public string? PersonName { get; init; }

    public string? Organisation { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    public string? Email { get; init; }

    /// <summary>National numbers are read in the numbering plan of <see cref="Country"/>.</summary>
    public string? Phone { get; init; }

    public string? AreaFrom { get; init; }

    public string? AreaTo { get; init; }

    /// <summary>A name of <see cref="Enquiries.AreaUnit"/>.</summary>
    public string? AreaUnit { get; init; }

    /// <summary>A name of <see cref="StartTiming"/>; empty for no answer.</summary>
    public string? Timing { get; init; }

    public string? InvestmentAmount { get; init; }

    /// <summary>One of <see cref="InvestmentSize.Currencies"/>.</summary>
    public string? InvestmentCurrency { get; init; }

    public string? Message { get; init; }

    /// <summary>Published places, plots, policies and the sector, already looked up.</summary>
    public IReadOnlyList<EnquirySubject> Subjects { get; init; } = [];

    public IReadOnlyList<AttachmentUpload> Attachments { get; init; } = [];

    /// <summary>The notice that was shown; null where none is published.</summary>
    public PrivacyNotice? Notice { get; init; }

    /// <summary>The hash of the notice the form was rendered with: it may have been replaced since.</summary>
    public string? NoticeSha256 { get; init; }

    public bool ConsentGiven { get; init; }
}

/// <summary>What the sender is told.</summary>
/// <param name="Reference">The name of the enquiry from now on.</param>
/// <param name="ReceivedAt">When it was stored.</param>
/// <param name="AlreadyStored">True when the same form had been stored before; nothing was stored or mailed again.</param>
public sealed record EnquiryReceipt(Values.EnquiryReference Reference, DateTimeOffset ReceivedAt, bool AlreadyStored);
