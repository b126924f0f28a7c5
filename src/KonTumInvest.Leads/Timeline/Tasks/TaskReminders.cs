using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Timeline.Tasks;

/// <summary>Reminds of tasks that are due, while the office works, once each: the mark and the mail are one transaction.</summary>
public sealed class TaskReminders(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    RulesInUse rules,
    IStaffDirectory staff,
    NoticeRecipients recipients,
    TaskNotices notices,
    TimeProvider time,
    ILogger<TaskReminders> logger
)
{
    private const int AtOnce = 200;

    /// <summary>Looks at every task whose time has come, each with a try of its own.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!rules.Current.Calendar.IsWorkingTime(now))
        {
            return 0;
        }

        var sent = 0;
        foreach (var (id, leadId) in await DueAsync(now, cancellationToken))
        {
            try
            {
                var told = await work.RunAsync<int>(DeskActor.System, transaction => TellAsync(transaction, id, leadId), cancellationToken);
                sent += told.Succeeded ? told.Value : 0;
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                logger.LogError(error, "Nobody could be reminded of task {TaskId} of lead {LeadId}; it is tried again", id, leadId);
            }
        }

        return sent;
    }

    private async Task<List<(Guid Id, Guid LeadId)>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Tasks.Where(task => task.DoneAt == null && task.RemindedAt == null && task.DueAt <= now)
            .OrderBy(task => task.DueAt)
            .Take(AtOnce)
            .Select(task => new { task.Id, task.LeadId })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.LeadId));
    }

    private async Task<Result<int>> TellAsync(DeskTransaction transaction, Guid id, Guid leadId)
    {
        // Marked by the statement itself: of two nodes one finds nothing to mark, and whoever has the task open meets no other version.
        var now = transaction.Now;
        var marked = await transaction
            .Context.Tasks.Where(task => task.Id == id && task.DoneAt == null && task.RemindedAt == null && task.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(task => task.RemindedAt, now), transaction.Cancellation);
        if (marked == 0)
        {
            return 0;
        }

        var task = await transaction.Context.Tasks.AsNoTracking().SingleAsync(row => row.Id == id, transaction.Cancellation);
        var lead = await transaction.Context.Leads.AsNoTracking().Include(row => row.Readers).SingleAsync(row => row.Id == leadId, transaction.Cancellation);
        IReadOnlyList<StaffPerson> to = staff.Find(task.AssigneeKey) is { Enabled: true } assignee
            ? [assignee]
            : await recipients.FindAsync(transaction, lead, NoticeRecipients.Officer);
        transaction.Context.Outbox.AddRange(to.Select(person => notices.Reminder(lead, task, person, now)));
        transaction.Note(leadId, nameof(LeadTask), id, "reminded");
        logger.LogInformation("Reminded of task {TaskId} of lead {LeadId}", id, leadId);
        return to.Count;
    }
}
