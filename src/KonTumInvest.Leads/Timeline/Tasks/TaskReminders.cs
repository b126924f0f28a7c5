using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Timeline.Tasks;

/// <summary>Reminds of tasks that are due, while the office works, once each: the mark and the mail are one transaction. Of samples nobody is reminded.</summary>
public sealed class TaskReminders(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskSweep sweep,
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
        return rules.Current.Calendar.IsWorkingTime(now) ? await sweep.EachAsync("Task", await DueAsync(now, cancellationToken), TellAsync, cancellationToken) : 0;
    }

    private async Task<List<Guid>> DueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Tasks.Where(task => task.DoneAt == null && task.RemindedAt == null && task.DueAt <= now)
            .Where(task => !context.Leads.Any(lead => lead.Id == task.LeadId && lead.Sample))
            .OrderBy(task => task.DueAt)
            .Take(AtOnce)
            .Select(task => task.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task<Result<int>> TellAsync(DeskTransaction transaction, Guid id)
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
        var lead = await transaction.Context.Leads.AsNoTracking().Include(row => row.Readers).SingleAsync(row => row.Id == task.LeadId, transaction.Cancellation);
        IReadOnlyList<StaffPerson> to = staff.Find(task.AssigneeKey) is { Enabled: true } assignee
            ? [assignee]
            : await recipients.FindAsync(transaction, lead, NoticeRecipients.Officer);
        transaction.Context.Outbox.AddRange(to.Select(person => notices.Reminder(lead, task, person, now)));
        transaction.Note(lead.Id, nameof(LeadTask), id, "reminded");
        logger.LogInformation("Reminded of task {TaskId} of lead {LeadId}", id, lead.Id);
        return to.Count;
    }
}
