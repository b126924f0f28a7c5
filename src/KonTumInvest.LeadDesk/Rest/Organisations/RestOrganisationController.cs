using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rest.Organisations;

/// <summary>Organisations, for other programs: those of at least one lead the program may see.</summary>
[Route(RestPaths.Base + "/organisations")]
public sealed class RestOrganisationController(ClientOrganisations organisations) : RestController
{
    private const int UsualTake = 50;

    /// <summary>Organisations, page by page, the ones first heard of first.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, one or more.</param>
    /// <param name="taxCode">The tax code (mã số thuế).</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <param name="take">How many, 50 where nothing is said.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    [HttpGet]
    [RequireScope(ApiScopes.OrganisationsRead)]
    [ProducesResponseType<RestOrganisationPage>(StatusCodes.Status200OK, "application/json")]
    public async Task<ActionResult> List(
        [FromQuery, MaxLength(LeadFilter.MostValues)] List<string>? country,
        [FromQuery] string? taxCode,
        [FromQuery] string? cursor,
        [FromQuery, Range(1, ClientOrganisations.MostAtOnce)] int? take,
        CancellationToken cancellationToken
    )
    {
        Guid? after = Guid.TryParseExact(cursor, "N", out var last) ? last : null;
        if (cursor is not null && after is null)
        {
            return Refuse(RestErrors.Cursor);
        }

        var page = await organisations.ListAsync([.. (country ?? []).Select(code => code.ToUpperInvariant()).Distinct()], taxCode, after, take ?? UsualTake, Actor, cancellationToken);
        return Ok(new RestOrganisationPage([.. page.Items.Select(RestOrganisation.From)], page.Next?.ToString("N", CultureInfo.InvariantCulture)));
    }

    /// <summary>An organisation.</summary>
    [HttpGet("{id:guid}")]
    [RequireScope(ApiScopes.OrganisationsRead)]
    [ProducesResponseType<RestOrganisation>(StatusCodes.Status200OK, "application/json")]
    public async Task<ActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        var found = await organisations.FindAsync(id, Actor, cancellationToken);
        return found.TryGetValue(out var organisation) ? Ok(RestOrganisation.From(organisation)) : Refuse(found.Errors);
    }
}

/// <summary>A page of organisations.</summary>
/// <param name="Items">In order.</param>
/// <param name="Next">The cursor of the next page; null after the last.</param>
public sealed record RestOrganisationPage(IReadOnlyList<RestOrganisation> Items, string? Next);

/// <summary>A company, fund or authority that investors act for.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="TaxCode">The tax code (mã số thuế).</param>
/// <param name="CreatedAt">When the board first heard of it.</param>
public sealed record RestOrganisation(Guid Id, string Name, string? Country, string? TaxCode, DateTimeOffset CreatedAt)
{
    internal static RestOrganisation From(ClientOrganisation row) => new(row.Id, row.Name, row.Country, row.TaxCode, row.CreatedAt);
}
