using KonTumInvest.Leads.Timeline.Work;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Timeline;

/// <summary>What somebody has to do, across leads.</summary>
[Route(DeskPath + "/tasks")]
public sealed class WorkController(WorkList work) : DeskController
{
    private const int PageSize = 20;

    /// <summary>The tasks by when they are due: the own, or those of <c>team</c> or of one of its people.</summary>
    [HttpGet]
    public async Task<ActionResult> Overview(string? whose, CancellationToken cancellationToken) => Answer(await work.OverviewAsync(whose, Actor, cancellationToken));

    /// <summary>A further page of one group.</summary>
    [HttpGet("{group}")]
    public async Task<ActionResult> Page(WorkGroup group, string? whose, string? cursor, int? take, CancellationToken cancellationToken) =>
        Answer(await work.PageAsync(group, whose, cursor, take ?? PageSize, Actor, cancellationToken));
}
