using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox.Parked;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Correspondence;

/// <summary>Mails that could not be sent.</summary>
[Route(DeskPath + "/outbox")]
public sealed class ParkedMailController(ParkedMails parked) : DeskController
{
    /// <summary>Those somebody has to look at, the newest first.</summary>
    [HttpGet]
    public async Task<ActionResult> List(Guid? after, CancellationToken cancellationToken) => RefuseUnless(DeskAct.Triage) ?? Ok(await parked.ListAsync(after, Actor, cancellationToken));

    /// <summary>Has one sent again.</summary>
    [HttpPost("{id:guid}/resend")]
    public async Task<ActionResult> SendAgain(Guid id, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.Triage) ?? Answer(await parked.SendAgainAsync(id, Actor, cancellationToken));

    /// <summary>Says that one is not sent.</summary>
    [HttpPost("{id:guid}/dismissal")]
    public async Task<ActionResult> SetAside(Guid id, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.Triage) ?? Answer(await parked.SetAsideAsync(id, Actor, cancellationToken));
}
