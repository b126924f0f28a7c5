using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Parties;

/// <summary>What is known of a person who turned to the board.</summary>
public sealed record PartyFacts
{
    public required string Name { get; init; }

    public EmailAddress? Email { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    public string? PhoneExtension { get; init; }

    public string? Position { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    public static PartyFacts From(Enquiry enquiry)
    {
        ArgumentNullException.ThrowIfNull(enquiry);
        return new()
        {
            Name = enquiry.PersonName,
            Email = enquiry.Email,
            Phone = enquiry.Phone,
            PhoneExtension = enquiry.PhoneExtension,
            Country = enquiry.Country == Enquiry.CountryUnknown ? null : enquiry.Country,
            Language = enquiry.Language == "en" ? "en" : "vi",
        };
    }
}
