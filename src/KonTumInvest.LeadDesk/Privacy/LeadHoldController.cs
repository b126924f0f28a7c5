using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Reading;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Privacy;

/// <summary>Legal holds on a lead, and who looked at it.</summary>
[Route(DeskPath + "/{id:guid}")]
public sealed class LeadHoldController(LegalHolds holds, LookReading looks) : DeskController
{
    [HttpGet("holds")]
    public async Task<ActionResult> List(Guid id, CancellationToken cancellationToken) => Answer(await holds.ListAsync(id, Actor, cancellationToken));

    /// <summary>Sets a hold.</summary>
    [HttpPost("holds")]
    public async Task<ActionResult> Set(Guid id, [FromBody] SetHold sent, CancellationToken cancellationToken) => Answer(await holds.SetAsync(id, sent.Reason, sent.Until, Actor, cancellationToken));

    /// <summary>Ends a hold.</summary>
    [HttpPost("holds/{hold:guid}/end")]
    public async Task<ActionResult> End(Guid id, Guid hold, CancellationToken cancellationToken) => Answer(await holds.EndAsync(id, hold, Actor, cancellationToken));

    /// <summary>Who looked at the lead, the newest first.</summary>
    [HttpGet("looks")]
    public async Task<ActionResult> Looks(Guid id, string? after, CancellationToken cancellationToken) => Answer(await looks.OfLeadAsync(id, after, Actor, cancellationToken));
}

/// <summary>Why the data of a lead are kept, and until which day.</summary>
public sealed record SetHold(string? Reason, DateOnly? Until);
