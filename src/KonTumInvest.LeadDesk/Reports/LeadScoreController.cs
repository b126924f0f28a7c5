using KonTumInvest.Leads.Reports;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Reports;

/// <summary>The marks of one enquiry.</summary>
[Route(DeskPath + "/{id:guid}/score")]
public sealed class LeadScoreController(LeadScores scores) : DeskController
{
    /// <summary>The marks that follow from the facts, the manager's, and those that hold.</summary>
    [HttpGet]
    public async Task<ActionResult> Read(Guid id, CancellationToken cancellationToken) => Answer(await scores.FindAsync(id, Actor, cancellationToken));

    /// <summary>Saves the manager's marks.</summary>
    [HttpPut]
    public async Task<ActionResult> Save(Guid id, [FromBody] SaveScore sent, CancellationToken cancellationToken)
    {
        var saved = await scores.SaveAsync(id, sent, Actor, cancellationToken);
        return saved.TryGetValue(out var version) ? Ok(new { version }) : Refuse(saved.Errors);
    }
}
