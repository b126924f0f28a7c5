using System.Text.Json.Serialization;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Enquiries;

/// <summary>What a person agrees to, each apart from the others (Law 91/2025/QH15: consent is given for a purpose).</summary>
[JsonConverter(typeof(NamedEnumConverter<ConsentPurpose>))]
public enum ConsentPurpose
{
    /// <summary>Keeping and using the data of the enquiry to answer it.</summary>
    AnswerEnquiry,

    /// <summary>News and invitations of investment promotion by mail.</summary>
    Promotion,

    /// <summary>Passing the data to a third party that can help, such as the developer of an industrial park.</summary>
    ThirdParty,
}

/// <summary>
/// Evidence that a person agreed to a text: which version, the text itself by its hash (kept in <see cref="StoredNotice"/>), and when.
/// Law 91/2025/QH15 on personal data puts the burden of proof on the one who keeps the data.
/// </summary>
public sealed class Consent
{
    public required Guid Id { get; init; }

    public required Guid EnquiryId { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>The version printed on the notice.</summary>
    public required string NoticeVersion { get; init; }

    /// <summary>SHA-256 of the text as shown, in lower-case hexadecimal.</summary>
    public required string NoticeSha256 { get; init; }

    public required DateTimeOffset GivenAt { get; init; }
}

/// <summary>A privacy notice as it was shown to somebody who agreed to it, once per text.</summary>
public sealed class StoredNotice
{
    public const int VersionMaxLength = 50;

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string Version { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset FirstAgreedAt { get; init; }
}
