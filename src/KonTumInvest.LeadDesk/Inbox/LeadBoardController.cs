using KonTumInvest.Leads.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbox;

/// <summary>Leads by their stages.</summary>
[Route(DeskPath + "/board")]
public sealed class LeadBoardController(LeadBoard board) : DeskController
{
    /// <summary>The columns with their first cards; an order that is asked for is passed over.</summary>
    [HttpGet]
    public async Task<ActionResult> Show([FromQuery] LeadListQuery asked, CancellationToken cancellationToken) =>
        asked.Read(Actor) is var found && found.TryGetValue(out var read) ? Ok(await board.ReadAsync(read.Filter, Actor, cancellationToken)) : Refuse(found.Errors);
}
