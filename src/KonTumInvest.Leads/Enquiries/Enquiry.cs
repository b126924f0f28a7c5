using KonTumInvest.Leads.Routing;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>By which door an enquiry came in.</summary>
public enum EnquirySource
{
    WebForm,

    /// <summary>The board's mailbox.</summary>
    Mail,
}

/// <summary>What came in, as it came in. Never changed after it is stored: what happens to it later is kept elsewhere.</summary>
public sealed class Enquiry
{
    public const int LanguageMaxLength = 10;
    public const int PersonNameMaxLength = 150;
    public const int OrganisationMaxLength = 200;
    public const int CountryLength = 2;

    /// <summary>Of a mail nobody knows from where it comes; ISO 3166-1 leaves the code to its users.</summary>
    public const string CountryUnknown = "ZZ";

    public const int MessageMaxLength = 5_000;
    public const int MaxPlots = 20;

    /// <summary>The length of a SHA-256 in hexadecimal.</summary>
    public const int FingerprintLength = 64;

    public required Guid Id { get; init; }

    public required EnquiryReference Reference { get; init; }

    /// <summary>
    /// SHA-256 over the form's own token and everything typed: equal for the same form sent twice, different when something was
    /// changed in between; of a mail, that of what its sender wrote. Unique in the database.
    /// </summary>
    public required string Fingerprint { get; init; }

    public required EnquirySource Source { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The language of the page it was sent from, "vi" or "en".</summary>
    public required string Language { get; init; }

    public required string PersonName { get; init; }

    public string? Organisation { get; init; }

    /// <summary>ISO 3166-1 alpha-2, or <see cref="CountryUnknown"/>.</summary>
    public required string Country { get; init; }

    public required EmailAddress Email { get; init; }

    /// <summary><see cref="EmailAddress.Normalized"/>, for finding the other enquiries of one sender.</summary>
    public required string EmailNormalized { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    public string? PhoneExtension { get; init; }

    public LandNeed? LandNeed { get; init; }

    public StartTiming? Timing { get; init; }

    public InvestmentSize? Investment { get; init; }

    public required string Message { get; init; }

    /// <summary>Who answers, and why.</summary>
    public required RoutingDecision Routing { get; init; }

    // Lists, not empty arrays: EF adds what it loads to the instance it finds.
    public IReadOnlyList<StoredSubject> Subjects { get; init; } = new List<StoredSubject>();

    public IReadOnlyList<EnquiryAttachment> Attachments { get; init; } = new List<EnquiryAttachment>();

    public IReadOnlyList<Consent> Consents { get; init; } = new List<Consent>();
}
