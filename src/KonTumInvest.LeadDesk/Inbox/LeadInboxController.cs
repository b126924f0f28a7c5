using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Lists leads and shows one.</summary>
[Route(DeskPath)]
public sealed class LeadInboxController(LeadQueries leads) : DeskController
{
    /// <summary>A page of the leads that match.</summary>
    [HttpGet]
    public async Task<ActionResult> List([FromQuery] LeadListQuery asked, CancellationToken cancellationToken)
    {
        if (!asked.TryRead(Actor, out var read))
        {
            return Refuse(InboxErrors.Query);
        }

        // An order, or a currency, tells who has more.
        if (!Actor.SeesInvestment && (read.Order == LeadOrder.Investment || read.Filter.Currency is not null))
        {
            return Refuse(DeskErrors.Forbidden);
        }

        return Ok(await leads.ListAsync(read.Filter, read.Order, read.Descending, read.After, asked.Take, Actor, cancellationToken));
    }

    /// <summary>A lead in full; looking at it is written to the audit.</summary>
    [HttpGet("{id:guid}")]
    public async Task<ActionResult> Show(Guid id, CancellationToken cancellationToken) => Answer(await leads.FindAsync(id, Actor, cancellationToken));
}
