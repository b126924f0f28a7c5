using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Inbound.Triage;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Inbound;

/// <summary>Mails that came in and belong to no lead yet.</summary>
[Route(DeskPath + "/triage")]
public sealed class TriageController(TriageDesk triage, OriginalMails originals) : DeskController
{
    /// <summary>Those that wait, oldest first; or those that were set aside, the latest first.</summary>
    [HttpGet]
    public async Task<ActionResult> List(Guid? after, bool aside, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.Triage) ?? Ok(aside ? await triage.ListAsideAsync(after, Actor, cancellationToken) : await triage.ListAsync(after, Actor, cancellationToken));

    /// <summary>Puts a mail to a lead.</summary>
    [HttpPost("{id:guid}/assignment")]
    public async Task<ActionResult> Assign(Guid id, [FromBody] AssignMail sent, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.Triage) ?? Answer(await triage.AssignAsync(id, sent.LeadId, sent.Sender, sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Opens a lead for a mail.</summary>
    [HttpPost("{id:guid}/lead")]
    public async Task<ActionResult> Open(Guid id, [FromBody] OpenMail sent, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.Triage) ?? Answer(await triage.OpenAsync(id, sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Says that a mail is spam or not relevant.</summary>
    [HttpPost("{id:guid}/dismissal")]
    public async Task<ActionResult> Dismiss(Guid id, [FromBody] DismissMail sent, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.Triage) ?? Answer(await triage.DismissAsync(id, sent.Outcome, sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Has a mail that was set aside wait again.</summary>
    [HttpPost("{id:guid}/return")]
    public async Task<ActionResult> Return(Guid id, CancellationToken cancellationToken) =>
        RefuseUnless(DeskAct.Triage) ?? Answer(await triage.ReturnAsync(id, Actor, cancellationToken));

    /// <summary>The mail as it came over the wire, to be saved and never shown in the browser.</summary>
    [HttpGet("{id:guid}/raw")]
    public async Task<ActionResult> Raw(Guid id, CancellationToken cancellationToken)
    {
        if (RefuseUnless(DeskAct.Triage) is { } refusal)
        {
            return refusal;
        }

        var found = await originals.OpenAsync(id, Actor, cancellationToken);
        return found.TryGetValue(out var raw) ? File(raw, "application/octet-stream", $"{id:N}.eml") : Refuse(found.Errors);
    }
}
