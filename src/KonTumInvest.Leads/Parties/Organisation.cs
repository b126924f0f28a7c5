using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Parties;

/// <summary>A company, fund or authority that investors act for: a row of <c>leads_organisations</c>.</summary>
public sealed class Organisation : IAudited, IVersioned, IParty
{
    public const int NameMaxLength = Enquiry.OrganisationMaxLength;
    public const int DomainMaxLength = 253;
    public const int TaxCodeMaxLength = 20;
    public const int NoteMaxLength = 4_000;

    private string _name = string.Empty;

    public required Guid Id { get; init; }

    [Personal]
    public required string Name
    {
        get => _name;
        set => (_name, NameFolded) = (value, OrganisationName.Fold(value));
    }

    /// <summary><see cref="OrganisationName.Fold"/> of the name, by which the same organisation is found again.</summary>
    [NotAudited]
    public string NameFolded { get; private set; } = string.Empty;

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; set; }

    /// <summary>The domain of its addresses, where it is not one that anybody can have an address at.</summary>
    [Personal]
    public string? Domain { get; set; }

    /// <summary>The tax code (mã số thuế), which is also the enterprise's number in Viet Nam.</summary>
    [Personal]
    public string? TaxCode { get; set; }

    [Personal]
    public string? Note { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The organisation this one turned out to be, which goes on.</summary>
    public Guid? MergedIntoId { get; set; }

    [NotAudited]
    public int Version { get; private set; }

    Guid? IAudited.AuditLeadId => null;

    void IVersioned.Touch() => Version++;
}
