using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Parties.Changes;

namespace KonTumInvest.LeadDesk.Rest.Organisations;

/// <summary>A page of organisations.</summary>
/// <param name="Items">In order.</param>
/// <param name="Next">The cursor of the next page; null after the last.</param>
public sealed record RestOrganisationPage(IReadOnlyList<RestOrganisation> Items, string? Next);

/// <summary>A company, fund or authority that investors act for.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TaxCode">The tax code (mã số thuế).</param>
/// <param name="Domain">The domain of its mail addresses; null where the program does not see contact data.</param>
/// <param name="Note">What is written about it for staff; null where the program does not see contact data.</param>
/// <param name="CreatedAt">When the board first heard of it.</param>
/// <param name="Version">Grows with each change.</param>
public sealed record RestOrganisation(Guid Id, string Name, string? Country, string? TaxCode, string? Domain, string? Note, DateTimeOffset CreatedAt, int Version)
{
    internal static RestOrganisation From(ClientOrganisation row) => new(row.Id, row.Name, row.Country, row.TaxCode, row.Domain, row.Note, row.CreatedAt, row.Version);
}

/// <summary>What is known of an organisation. It replaces all that was there: what is left out is emptied.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RestOrganisationFacts
{
    /// <summary>Its name.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The tax code (mã số thuế).</summary>
    public string? TaxCode { get; init; }

    /// <summary>The domain of its mail addresses, such as example.com; none at which anybody can have an address.</summary>
    public string? Domain { get; init; }

    /// <summary>What is written about it for staff.</summary>
    public string? Note { get; init; }

    internal ChangeOrganisation ToRequest(int version) =>
        new()
        {
            Name = Name,
            Country = Country,
            TaxCode = TaxCode,
            Domain = Domain,
            Note = Note,
            ExpectedVersion = version,
        };
}

/// <summary>An organisation after a change.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Version">Its version now, which is also in <c>ETag</c>.</param>
public sealed record RestOrganisationState(Guid Id, int Version);
