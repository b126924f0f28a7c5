using KonTumInvest.Leads.Privacy.Reading;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>Who looked at what.</summary>
[Route(DeskPath + "/privacy/looks")]
public sealed class LookController(LookReading looks) : DeskController
{
    /// <summary>A page, the newest first.</summary>
    [HttpGet]
    public async Task<ActionResult> Read(Guid? actor, DateOnly? from, DateOnly? to, string? after, CancellationToken cancellationToken) =>
        Answer(await looks.ReadAsync(new LookFilter(actor, from, to), after, Actor, cancellationToken));
}
