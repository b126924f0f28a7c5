using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>An enquiry whose every field was checked, before it has a reference and a unit.</summary>
internal sealed record EnquiryDraft
{
    public required Guid FormToken { get; init; }

    public required string Language { get; init; }

    public required string PersonName { get; init; }

    public required string? Organisation { get; init; }

    public required string Country { get; init; }

    public required EmailAddress Email { get; init; }

    public required PhoneNumber? Phone { get; init; }

    public required LandNeed? LandNeed { get; init; }

    public required StartTiming? Timing { get; init; }

    public required InvestmentSize? Investment { get; init; }

    public required string Message { get; init; }

    public required IReadOnlyList<EnquirySubject> Subjects { get; init; }

    public required IReadOnlyList<AcceptedAttachment> Attachments { get; init; }

    public required PrivacyNotice Notice { get; init; }

    /// <summary>See <see cref="Enquiry.Fingerprint"/>.</summary>
    public string Fingerprint()
    {
        // The consent is left out: a notice replaced between two clicks does not make another enquiry.
        var typed = new object?[]
        {
            FormToken,
            Language,
            PersonName,
            Organisation,
            Country,
            Email.Normalized,
            Phone?.Value,
            Phone?.Extension,
            LandNeed,
            Timing,
            Investment,
            Message,
            Subjects.Select(subject => subject.Key).ToArray(),
            Attachments.Select(file => new { file.FileName, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)) }).ToArray(),
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(typed))));
    }
}
