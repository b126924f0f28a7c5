using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Reception;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Reception;

/// <summary>Leads that staff type in, and the leads they may be the same as.</summary>
[Route(DeskPath)]
public sealed class ReceptionController(LeadReception reception, DuplicateSearch duplicates) : DeskController
{
    /// <summary>Opens a lead.</summary>
    [HttpPost]
    public async Task<ActionResult> Receive([FromBody] ReceiveLead sent, CancellationToken cancellationToken) =>
        Answer(await reception.ReceiveAsync(sent, Actor, cancellationToken));

    /// <summary>Leads like what is being typed; by POST, because addresses of persons do not belong into addresses of pages.</summary>
    [HttpPost("duplicates")]
    public async Task<ActionResult> Like([FromBody] DuplicateQuery typed, CancellationToken cancellationToken) =>
        Ok(await duplicates.FindAsync(typed, Actor, cancellationToken));

    /// <summary>Leads like this one.</summary>
    [HttpGet("{id:guid}/duplicates")]
    public async Task<ActionResult> LikeThis(Guid id, CancellationToken cancellationToken) => Answer(await duplicates.FindAsync(id, Actor, cancellationToken));
}
