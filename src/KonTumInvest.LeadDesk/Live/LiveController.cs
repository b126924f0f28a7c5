using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Live;
using KonTumInvest.Leads.Parties;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Live;

/// <summary>News of the desk, for as long as a page is open.</summary>
[Route(DeskPath + "/live")]
public sealed class LiveController(LiveRights rights, LiveStream stream) : DeskController
{
    /// <summary>
    /// News of a lead and of who has it open, of an organisation or a person, of the mail to sort, or of the list of leads where none is named, as <c>text/event-stream</c>.
    /// </summary>
    [HttpGet]
    public async Task<ActionResult> Follow(Guid? lead, Guid? party, bool writing, bool triage, CancellationToken cancellationToken)
    {
        var page = new LivePage(lead, party, writing && Actor.Writes, triage);
        if (!await page.IsSeenAsync(rights, Actor, cancellationToken))
        {
            return triage ? Refuse(DeskErrors.Forbidden) : Refuse(lead is null ? PartyErrors.NotFound : DeskErrors.LeadNotFound);
        }

        await stream.RunAsync(HttpContext, Actor.Key!.Value, page);
        return new EmptyResult();
    }
}
