using KonTumInvest.Leads.Timeline.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace KonTumInvest.LeadDesk.Timeline;

/// <summary>What is to be done for a lead.</summary>
[Route(DeskPath + "/{id:guid}/tasks")]
public sealed class LeadTaskController(TaskService tasks) : DeskController
{
    [HttpPost]
    public async Task<ActionResult> Add(Guid id, [FromBody] SaveTask sent, CancellationToken cancellationToken) =>
        Answer(await tasks.AddAsync(id, sent, Actor, cancellationToken));

    [HttpPut("{task:guid}")]
    public async Task<ActionResult> Change(Guid id, Guid task, [FromBody] SaveTask sent, CancellationToken cancellationToken) =>
        Answer(await tasks.ChangeAsync(id, task, sent, Actor, cancellationToken));

    /// <summary>Says that it is done, or is not after all.</summary>
    [HttpPost("{task:guid}/done")]
    public async Task<ActionResult> SetDone(Guid id, Guid task, [FromBody] TaskDone sent, CancellationToken cancellationToken) =>
        Answer(await tasks.SetDoneAsync(id, task, sent.Done, sent.ExpectedVersion, Actor, cancellationToken));

    [HttpDelete("{task:guid}")]
    public async Task<ActionResult> Delete(Guid id, Guid task, int expectedVersion, CancellationToken cancellationToken) =>
        Answer(await tasks.DeleteAsync(id, task, expectedVersion, Actor, cancellationToken));
}

/// <summary>Whether a task is done.</summary>
public sealed record TaskDone
{
    public required bool Done { get; init; }

    public required int ExpectedVersion { get; init; }
}
