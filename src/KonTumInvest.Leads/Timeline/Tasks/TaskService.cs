using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Timeline.Tasks;

/// <summary>What staff have to do for a lead.</summary>
public sealed class TaskService(DeskWork work, DeskActors actors, IStaffDirectory staff, TaskNotices notices, ILogger<TaskService> logger)
{
    /// <summary>Gives somebody a task; whoever gives it to another has a mail sent.</summary>
    /// <returns>Refusals of <see cref="TaskErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<ActivityState>> AddAsync(Guid leadId, SaveTask request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var assignee = await actors.FindAsync(request.AssigneeKey, cancellationToken);
        return await ActAsync(leadId, actor, async (transaction, lead) =>
        {
            if (request.FormToken is { } token && await transaction.Context.Tasks.SingleOrDefaultAsync(row => row.Id == token, transaction.Cancellation) is { } earlier)
            {
                return earlier.LeadId == lead.Id ? earlier : TaskErrors.NotFound;
            }

            var asked = TaskFields.Check(request, transaction.Now);
            if (!asked.TryGetValue(out var fields))
            {
                return Result<LeadTask>.Refused(asked.Errors);
            }

            if (!MayDo(assignee, lead))
            {
                return TaskErrors.AssigneeUnknown;
            }

            var task = new LeadTask
            {
                Id = request.FormToken ?? Guid.CreateVersion7(transaction.Now),
                LeadId = lead.Id,
                Title = fields.Title,
                AssigneeKey = fields.AssigneeKey,
                DueAt = fields.DueAt,
                CreatedAt = transaction.Now,
                CreatedByKey = transaction.Actor.Key,
            };
            transaction.Context.Tasks.Add(task);
            TellAssignee(transaction, lead, task);
            logger.LogInformation("Task {TaskId} of lead {LeadId} given to {AssigneeId} by {StaffId}", task.Id, leadId, task.AssigneeKey, actor.Key);
            return task;
        }, cancellationToken);
    }

    /// <summary>Replaces its fields.</summary>
    public async Task<Result<ActivityState>> ChangeAsync(Guid leadId, Guid id, SaveTask request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var assignee = await actors.FindAsync(request.AssigneeKey, cancellationToken);
        return await ActOnAsync(leadId, id, request.ExpectedVersion, actor, (transaction, lead, task) =>
        {
            var asked = TaskFields.Check(request, transaction.Now);
            if (!asked.TryGetValue(out var fields))
            {
                return Result<LeadTask>.Refused(asked.Errors);
            }

            var given = task.AssigneeKey != fields.AssigneeKey;
            if (given && !MayDo(assignee, lead))
            {
                return TaskErrors.AssigneeUnknown;
            }

            // Of what is due at another time, or with somebody else, there is a reminder again.
            task.RemindedAt = given || task.DueAt != fields.DueAt ? null : task.RemindedAt;
            (task.Title, task.AssigneeKey, task.DueAt) = (fields.Title, fields.AssigneeKey, fields.DueAt);
            if (given)
            {
                TellAssignee(transaction, lead, task);
            }

            return task;
        }, cancellationToken);
    }

    /// <summary>Says that it is done, or is not after all. What is so already stays as it is.</summary>
    public Task<Result<ActivityState>> SetDoneAsync(Guid leadId, Guid id, bool done, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActOnAsync(leadId, id, expectedVersion, actor, (transaction, _, task) =>
        {
            if (done != (task.DoneAt is not null))
            {
                task.DoneAt = done ? transaction.Now : null;
                task.DoneByKey = done ? transaction.Actor.Key : null;
            }

            return task;
        }, cancellationToken);

    /// <summary>Takes it away. Only its author can; one that the product made, everybody who works on the lead.</summary>
    public Task<Result<ActivityState>> DeleteAsync(Guid leadId, Guid id, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        ActOnAsync(leadId, id, expectedVersion, actor, (transaction, _, task) =>
        {
            if (task.CreatedByKey is { } author && author != transaction.Actor.Key)
            {
                return TaskErrors.NotAuthor;
            }

            transaction.Context.Tasks.Remove(task);
            return task;
        }, cancellationToken);

    // Nobody is given a task of a lead he does not see.
    private static bool MayDo(DeskActor? assignee, Lead lead) => assignee is not null && LeadRights.May(assignee, LeadAct.Write, lead);

    private void TellAssignee(DeskTransaction transaction, Lead lead, LeadTask task)
    {
        if (!lead.Sample && task.AssigneeKey != transaction.Actor.Key && staff.Find(task.AssigneeKey) is { } person)
        {
            transaction.Context.Outbox.Add(notices.Assigned(lead, task, person, transaction.Now));
        }
    }

    private Task<Result<ActivityState>> ActOnAsync(
        Guid leadId,
        Guid id,
        int? expectedVersion,
        DeskActor actor,
        Func<DeskTransaction, Lead, LeadTask, Result<LeadTask>> act,
        CancellationToken cancellationToken
    ) =>
        ActAsync(leadId, actor, async (transaction, lead) =>
        {
            var task = await transaction.Context.Tasks.SingleOrDefaultAsync(row => row.Id == id && row.LeadId == lead.Id, transaction.Cancellation);
            if (task is null)
            {
                return TaskErrors.NotFound;
            }

            return task.Version == expectedVersion ? act(transaction, lead, task) : DeskErrors.ChangedMeanwhile;
        }, cancellationToken);

    private async Task<Result<ActivityState>> ActAsync(
        Guid leadId,
        DeskActor actor,
        Func<DeskTransaction, Lead, Task<Result<LeadTask>>> act,
        CancellationToken cancellationToken
    )
    {
        var result = await work.RunAsync<LeadTask>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                return found.TryGetValue(out var lead) ? await act(transaction, lead) : Result<LeadTask>.Refused(found.Errors);
            },
            cancellationToken
        );
        return result.TryGetValue(out var done) ? new ActivityState(done.Id, done.Version) : Result<ActivityState>.Refused(result.Errors);
    }
}
