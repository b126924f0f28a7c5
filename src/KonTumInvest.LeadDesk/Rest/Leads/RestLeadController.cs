using KonTumInvest.LeadDesk.Rest.Access;
using KonTumInvest.LeadDesk.Rest.Input;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reception;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Rest.Leads;

/// <summary>Leads, for other programs.</summary>
[Route(RestPaths.Base + "/leads")]
public sealed class RestLeadController(LeadQueries leads, LeadService service, LeadReception reception, DuplicateSearch duplicates) : RestController
{
    private const int UsualTake = 50;

    /// <summary>Leads the program may see, page by page. Leads that were joined with another are left out.</summary>
    [HttpGet]
    [RequireScope(ApiScopes.LeadsRead)]
    [ProducesResponseType<RestLeadPage>(StatusCodes.Status200OK, "application/json")]
    public async Task<ActionResult> List([FromQuery] RestLeadQuery asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var begin = asked.Begin();
        if (!begin.TryGetValue(out var page))
        {
            return Refuse(begin.Errors);
        }

        var found = await leads.ListAsync(asked.Filter(), asked.OrderOfLeads, descending: false, page.After, asked.Take ?? UsualTake, Actor, cancellationToken);
        return Ok(new RestLeadPage([.. found.Items.Select(RestLeadRow.From)], found.Next));
    }

    /// <summary>A lead in full. That it was looked at is written down under the name of the program.</summary>
    [HttpGet("{id:guid}")]
    [RequireScope(ApiScopes.LeadsRead)]
    [ProducesResponseType<RestLead>(StatusCodes.Status200OK, "application/json")]
    [Versioned]
    public async Task<ActionResult> Show(Guid id, CancellationToken cancellationToken)
    {
        var found = await leads.FindAsync(id, Actor, cancellationToken);
        if (!found.TryGetValue(out var lead))
        {
            return Refuse(found.Errors);
        }

        Tell(lead.Lead.Version);
        return Ok(RestLead.From(lead, Actor.SeesContactData));
    }

    /// <summary>Opens a lead, by the same rules as one that staff type in: routed to a unit, given to an officer, on the clock of the board.</summary>
    [HttpPost]
    [RequireScope(ApiScopes.LeadsWrite)]
    [Idempotent]
    [ProducesResponseType<RestLeadReceipt>(StatusCodes.Status201Created, "application/json")]
    public async Task<ActionResult> Open([FromBody] RestNewLead sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (sent.Language is not (null or "vi" or "en"))
        {
            return Refuse(RestErrors.Language);
        }

        // Whoever may not read leads is not told of them either.
        var typed = new DuplicateQuery { PersonName = sent.PersonName, Organisation = sent.Organisation, Country = sent.Country, Email = sent.Email, Phone = sent.Phone };
        var found = Caller.Scopes.HasFlag(ApiScopes.LeadsRead) ? await duplicates.FindAsync(typed, Actor, cancellationToken) : null;
        var received = await reception.ReceiveAsync(sent.ToRequest(IdempotentAttribute.TokenOf(HttpContext)), Actor, cancellationToken);
        return received.TryGetValue(out var receipt)
            ? Created($"{RestPaths.Base}/leads/{receipt.Id}", RestLeadReceipt.From(receipt, found))
            : Refuse(received.Errors);
    }

    /// <summary>Replaces the facts of a lead: what is left out is emptied.</summary>
    [HttpPut("{id:guid}")]
    [RequireScope(ApiScopes.LeadsWrite)]
    [ProducesResponseType<RestLeadState>(StatusCodes.Status200OK, "application/json")]
    [Versioned]
    public async Task<ActionResult> Change(Guid id, [FromHeader(Name = VersionedAttribute.Header)] string? version, [FromBody] RestLeadFacts sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var seen = VersionTag.Read(version);
        return !seen.Succeeded ? Refuse(seen.Errors)
            : sent.Language is not ("vi" or "en") ? Refuse(RestErrors.Language)
            : State(await service.ChangeAsync(id, sent.ToRequest(seen.Value), Actor, cancellationToken));
    }

    /// <summary>Moves a lead through the pipeline; which stage can follow which is the same as for staff.</summary>
    [HttpPost("{id:guid}/stage")]
    [RequireScope(ApiScopes.LeadsWrite)]
    [Idempotent]
    [ProducesResponseType<RestLeadState>(StatusCodes.Status200OK, "application/json")]
    [Versioned]
    public async Task<ActionResult> Move(Guid id, [FromHeader(Name = VersionedAttribute.Header)] string? version, [FromBody] RestLeadMove sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var seen = VersionTag.Read(version);
        return seen.Succeeded ? State(await service.MoveAsync(id, sent.ToMove(), seen.Value, Actor, cancellationToken)) : Refuse(seen.Errors);
    }

    private ActionResult State(Content.Common.Result<LeadState> result)
    {
        if (!result.TryGetValue(out var state))
        {
            return Refuse(result.Errors);
        }

        Tell(state.Version);
        return Ok(new RestLeadState(state.Id, state.Version));
    }
}
