using KonTumInvest.Leads.Timeline.Activities;
using KonTumInvest.Leads.Timeline.Reading;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Timeline;

/// <summary>What happened on a lead, and what staff write down of it.</summary>
[Route(DeskPath + "/{id:guid}")]
public sealed class LeadTimelineController(LeadTimeline timeline, ActivityService activities) : DeskController
{
    private const int UsualTake = 30;

    /// <summary>A part of the timeline, newest first.</summary>
    [HttpGet("timeline")]
    public async Task<ActionResult> Read(Guid id, string? before, TimelineGroup? only, int? take, CancellationToken cancellationToken) =>
        Answer(await timeline.ReadAsync(id, before, only, take ?? UsualTake, Actor, cancellationToken));

    /// <summary>Writes a note, call, meeting or visit.</summary>
    [HttpPost("activities")]
    public async Task<ActionResult> Add(Guid id, [FromBody] SaveActivity sent, CancellationToken cancellationToken) =>
        Answer(await activities.AddAsync(id, sent, Actor, cancellationToken));

    /// <summary>Replaces what was written.</summary>
    [HttpPut("activities/{activity:guid}")]
    public async Task<ActionResult> Change(Guid id, Guid activity, [FromBody] SaveActivity sent, CancellationToken cancellationToken) =>
        Answer(await activities.ChangeAsync(id, activity, sent, Actor, cancellationToken));

    /// <summary>Says that a meeting or visit does not take place.</summary>
    [HttpPost("activities/{activity:guid}/cancel")]
    public async Task<ActionResult> Cancel(Guid id, Guid activity, [FromBody] SeenVersion sent, CancellationToken cancellationToken) =>
        Answer(await activities.CancelAsync(id, activity, sent.ExpectedVersion, Actor, cancellationToken));
}
