using KonTumInvest.Leads.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Pipeline;

/// <summary>What staff do to a lead itself.</summary>
[Route(DeskPath + "/{id:guid}")]
public sealed class LeadActsController(LeadService leads) : DeskController
{
    /// <summary>Replaces the facts.</summary>
    [HttpPut]
    public async Task<ActionResult> Change(Guid id, [FromBody] ChangeLead sent, CancellationToken cancellationToken) =>
        Answer(await leads.ChangeAsync(id, sent, Actor, cancellationToken));

    /// <summary>Moves it through the pipeline.</summary>
    [HttpPost("stage")]
    public async Task<ActionResult> Move(Guid id, [FromBody] MoveLead sent, CancellationToken cancellationToken) =>
        Answer(await leads.MoveAsync(id, sent.ToMove(), sent.ExpectedVersion, Actor, cancellationToken));

    /// <summary>Gives it to another unit or officer.</summary>
    [HttpPost("assignment")]
    public async Task<ActionResult> Assign(Guid id, [FromBody] AssignLead sent, CancellationToken cancellationToken) =>
        Answer(await leads.AssignAsync(id, sent, Actor, cancellationToken));

    /// <summary>Makes it confidential for the named people, or open again.</summary>
    [HttpPut("readers")]
    public async Task<ActionResult> Restrict(Guid id, [FromBody] RestrictLead sent, CancellationToken cancellationToken) =>
        Answer(await leads.RestrictAsync(id, sent.Readers, sent.ExpectedVersion, Actor, cancellationToken));
}
