using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Parties;

/// <summary>A person on the investor's side: a row of <c>leads_contacts</c>.</summary>
public sealed class Contact : IAudited, IVersioned, IParty
{
    public const int NameMaxLength = Enquiry.PersonNameMaxLength;
    public const int PositionMaxLength = 150;
    public const int BounceMaxLength = 300;

    private string _name = string.Empty;
    private EmailAddress? _email;

    public required Guid Id { get; init; }

    public Guid? OrganisationId { get; set; }

    [Personal]
    public required string Name
    {
        get => _name;
        set => (_name, NameFolded) = (value, VietnameseText.Fold(value));
    }

    [NotAudited]
    public string NameFolded { get; private set; } = string.Empty;

    [Personal]
    public EmailAddress? Email
    {
        get => _email;
        set => (_email, EmailNormalized) = (value, value?.Normalized);
    }

    [NotAudited]
    public string? EmailNormalized { get; private set; }

    /// <summary>E.164.</summary>
    [Personal]
    public string? Phone { get; set; }

    [Personal]
    public string? PhoneExtension { get; set; }

    [Personal]
    public string? Position { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>The language the person is written to in, "vi" or "en".</summary>
    public required string Language { get; set; }

    /// <summary>When a mail to the person last came back for good; null after one that did not.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>What the other server said, as a code of RFC 3463 and no more.</summary>
    public string? BounceStatus { get; set; }

    /// <summary>The person asked to have the use of the data stopped for now: it is kept, and used for nothing.</summary>
    public DateTimeOffset? RestrictedAt { get; set; }

    /// <summary>The person objected to being written to.</summary>
    public DateTimeOffset? ObjectedAt { get; set; }

    /// <summary>When everything that identifies the person was taken away; what is left counts in statistics.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>The person this one turned out to be, who goes on.</summary>
    public Guid? MergedIntoId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    [NotAudited]
    public int Version { get; private set; }

    /// <summary>Whether the board may write to the person. Of somebody who was joined with another, the other is asked.</summary>
    public bool MayBeWrittenTo => Email is not null && IsOpen && MergedIntoId is null;

    /// <summary>Whether nothing stands against using what is known of the person, at whatever address.</summary>
    public bool IsOpen => RestrictedAt is null && ObjectedAt is null && ErasedAt is null;

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;
}
