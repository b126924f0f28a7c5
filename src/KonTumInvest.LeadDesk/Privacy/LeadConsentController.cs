using KonTumInvest.Leads.Privacy.Consents;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>The consents of the person a lead is about.</summary>
[Route(DeskPath + "/{id:guid}/consents")]
public sealed class LeadConsentController(LeadConsents consents) : DeskController
{
    /// <summary>What holds, and the ledger.</summary>
    [HttpGet]
    public async Task<ActionResult> Show(Guid id, CancellationToken cancellationToken) => Answer(await consents.OfLeadAsync(id, Actor, cancellationToken));

    /// <summary>Writes down what the person said.</summary>
    [HttpPost]
    public async Task<ActionResult> Note(Guid id, [FromBody] NoteConsent sent, CancellationToken cancellationToken)
    {
        var noted = await consents.NoteAsync(id, sent, Actor, cancellationToken);
        return noted.TryGetValue(out var entry) ? Ok(new { id = entry }) : Refuse(noted.Errors);
    }
}
