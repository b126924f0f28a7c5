using System.ComponentModel.DataAnnotations;
using System.Globalization;
using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Input;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Parties.Changes;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rest.Organisations;

/// <summary>Organisations, for other programs: those of at least one lead the program may see.</summary>
[Route(RestPaths.Base + "/organisations")]
public sealed class RestOrganisationController(ClientOrganisations organisations, PartyChanges changes) : RestController
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
    [Versioned]
    public async Task<ActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        var found = await organisations.FindAsync(id, Actor, cancellationToken);
        if (!found.TryGetValue(out var organisation))
        {
            return Refuse(found.Errors);
        }

        Tell(organisation.Version);
        return Ok(RestOrganisation.From(organisation));
    }

    /// <summary>Replaces what is known of an organisation, for all leads it belongs to: what is left out is emptied. Only programs with contact data may.</summary>
    [HttpPut("{id:guid}")]
    [RequireScope(ApiScopes.OrganisationsWrite)]
    [ProducesResponseType<RestOrganisationState>(StatusCodes.Status200OK, "application/json")]
    [Versioned]
    public async Task<ActionResult> Change(Guid id, [FromHeader(Name = VersionedAttribute.Header)] string? version, [FromBody] RestOrganisationFacts sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var seen = VersionTag.Read(version);
        if (!seen.Succeeded)
        {
            return Refuse(seen.Errors);
        }

        var changed = await changes.ChangeAsync(id, sent.ToRequest(seen.Value), Actor, cancellationToken);
        if (!changed.TryGetValue(out var state))
        {
            return Refuse(changed.Errors);
        }

        Tell(state.Version);
        return Ok(new RestOrganisationState(state.Id, state.Version));
    }
}
