using KonTumInvest.Leads.Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Deadlines;

/// <summary>The clocks of a lead.</summary>
[Route(DeskPath + "/{id:guid}")]
public sealed class LeadClockController(LeadClocks clocks) : DeskController
{
    /// <summary>How the clocks stand, and when the lead waited for the investor.</summary>
    [HttpGet("clocks")]
    public async Task<ActionResult> Read(Guid id, CancellationToken cancellationToken) => Answer(await clocks.ReadAsync(id, Actor, cancellationToken));

    /// <summary>Stops the clocks, because the lead waits for the investor.</summary>
    [HttpPost("pause")]
    public async Task<ActionResult> Pause(Guid id, [FromBody] PauseLead sent, CancellationToken cancellationToken) =>
        Answer(await clocks.PauseAsync(id, sent.Reason, Actor, cancellationToken));

    /// <summary>Lets them run on.</summary>
    [HttpPost("resume")]
    public async Task<ActionResult> Resume(Guid id, CancellationToken cancellationToken) => Answer(await clocks.ResumeAsync(id, Actor, cancellationToken));
}

/// <summary>What a lead waits for.</summary>
public sealed record PauseLead(string? Reason);
