using KonTumInvest.Leads.Cases;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Cases;

/// <summary>The links to the private page of a lead's investor.</summary>
[Route(DeskPath + "/{id:guid}/case-links")]
public sealed class CaseLinkController(CaseLinks links) : DeskController
{
    /// <summary>The links that can be used; where they lead is not kept.</summary>
    [HttpGet]
    public async Task<ActionResult> Live(Guid id, CancellationToken cancellationToken)
    {
        var found = await links.LiveAsync(id, Actor, cancellationToken);
        return found.TryGetValue(out var live) ? Ok(new { items = live }) : Refuse(found.Errors);
    }

    /// <summary>Makes a link; its address is told this once.</summary>
    [HttpPost]
    public async Task<ActionResult> Make(Guid id, CancellationToken cancellationToken)
    {
        var made = await links.MakeAsync(id, Actor, cancellationToken);
        return made.TryGetValue(out var address) ? Ok(new { address }) : Refuse(made.Errors);
    }

    /// <summary>Ends every link of the lead.</summary>
    [HttpDelete]
    public async Task<ActionResult> Revoke(Guid id, CancellationToken cancellationToken)
    {
        var revoked = await links.RevokeAsync(id, Actor, cancellationToken);
        return revoked.TryGetValue(out var count) ? Ok(new { revoked = count }) : Refuse(revoked.Errors);
    }
}
