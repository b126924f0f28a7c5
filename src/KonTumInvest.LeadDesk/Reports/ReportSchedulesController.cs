using System.ComponentModel.DataAnnotations;
using KonTumInvest.Leads.Reports;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Reports;

/// <summary>Who gets which report by mail.</summary>
[Route(DeskPath + "/reports/schedules")]
public sealed class ReportSchedulesController(ReportSchedules schedules) : DeskController
{
    [HttpGet]
    public async Task<ActionResult> List(CancellationToken cancellationToken) => Answer(await schedules.ListAsync(Actor, cancellationToken));

    [HttpPost]
    public async Task<ActionResult> Add([FromBody] SentSchedule sent, CancellationToken cancellationToken) =>
        Key(await schedules.AddAsync(sent.ToRequest(), Actor, cancellationToken));

    [HttpPut("{id:guid}")]
    public async Task<ActionResult> Change(Guid id, [FromBody] SentSchedule sent, CancellationToken cancellationToken) =>
        Key(await schedules.ChangeAsync(id, sent.ToRequest(), Actor, cancellationToken));

    [HttpDelete("{id:guid}")]
    public async Task<ActionResult> Remove(Guid id, CancellationToken cancellationToken) => Key(await schedules.RemoveAsync(id, Actor, cancellationToken));

    private ActionResult Key(Content.Common.Result<Guid> result) => result.TryGetValue(out var id) ? Ok(new { id }) : Refuse(result.Errors);
}

/// <summary>A scheduled report as the screen sends it.</summary>
public sealed record SentSchedule(
    [Required] Guid? OfficerKey,
    [Required] ReportRhythm? Rhythm,
    string? Unit,
    [Required] int? Day,
    [Required] int? Hour,
    int? ExpectedVersion
)
{
    internal SaveSchedule ToRequest() => new(OfficerKey!.Value, Rhythm!.Value, string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(), Day!.Value, Hour!.Value, ExpectedVersion);
}
