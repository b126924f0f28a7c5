using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Live;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Live;

/// <summary>News of the desk, for as long as a page is open.</summary>
[Route(DeskPath + "/live")]
public sealed class LiveController(LiveRights rights, LiveStream stream) : DeskController
{
    /// <summary>News of a lead and of who has it open, or of the list of leads where none is named, as <c>text/event-stream</c>.</summary>
    [HttpGet]
    public async Task<ActionResult> Follow(Guid? lead, bool writing, CancellationToken cancellationToken)
    {
        if (lead is { } opened && !await rights.SeesAsync(opened, Actor, cancellationToken))
        {
            return Refuse(DeskErrors.LeadNotFound);
        }

        await stream.RunAsync(HttpContext, Actor.Key!.Value, lead, writing && Actor.Writes);
        return new EmptyResult();
    }
}
