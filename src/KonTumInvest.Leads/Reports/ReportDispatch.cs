using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Reports;

/// <summary>
/// Sends the reports whose time has come. The mail and the next time are stored in one transaction, so a run that is broken off, repeated, or
/// made by two nodes at once sends each report once. What was missed while nothing ran is sent once, about the last week or month.
/// </summary>
public sealed class ReportDispatch(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    DeskActors actors,
    IStaffDirectory staff,
    LeadReports reports,
    LeadScores scores,
    LeadQueries leads,
    ReportMails mails,
    IOptions<MailOptions> options,
    TimeProvider time,
    ILogger<ReportDispatch> logger
)
{
    private const int AtOnce = 100;

    /// <summary>Looks at every report that is due, each with a try of its own.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (now, sent) = (time.GetUtcNow(), 0);
        List<ReportSchedule> due;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            due = await context.ReportSchedules.AsNoTracking().Where(row => row.NextAt <= now).OrderBy(row => row.NextAt).Take(AtOnce).ToListAsync(cancellationToken);
        }

        foreach (var schedule in due)
        {
            try
            {
                sent += await SendAsync(schedule, now, cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                logger.LogError(error, "The scheduled report {ScheduleId} could not be made; it is tried again", schedule.Id);
            }
        }

        return sent;
    }

    private async Task<int> SendAsync(ReportSchedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Everything that only counts comes before the transaction: on SQLite every other writer waits for one.
        var notice = await NoticeAsync(schedule, now, cancellationToken);
        var result = await work.RunAsync<int>(
            DeskActor.System,
            async transaction =>
            {
                var stored = await transaction.Context.ReportSchedules.SingleOrDefaultAsync(row => row.Id == schedule.Id, transaction.Cancellation);
                if (stored is null || stored.Version != schedule.Version)
                {
                    // Sent by another node, or changed: the next look sees what holds now.
                    return DeskErrors.ChangedMeanwhile;
                }

                stored.NextAt = ReportSchedule.NextAfter(stored.Rhythm, stored.Day, stored.Hour, now);
                if (notice is null)
                {
                    return 0;
                }

                stored.LastAt = transaction.Now;
                transaction.Context.Outbox.Add(NoticeMails.Row(notice, options.Value, transaction.Now));
                return 1;
            },
            cancellationToken
        );
        if (result.TryGetValue(out var written))
        {
            logger.LogInformation("Scheduled report {ScheduleId} for {StaffId}: {Count} mails", schedule.Id, schedule.OfficerKey, written);
            return written;
        }

        return 0;
    }

    /// <summary>Null where the person gets none any more: gone, shut, or no longer at the desk.</summary>
    private async Task<Notice?> NoticeAsync(ReportSchedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (staff.Find(schedule.OfficerKey) is not { Enabled: true } person || await actors.FindAsync(schedule.OfficerKey, cancellationToken) is not { } actor)
        {
            return null;
        }

        IReadOnlyList<string> units = schedule.UnitCode is { } unit ? [unit] : [];
        var filter = new ReportFilter(ReportSchedule.PeriodAt(schedule.Rhythm, now)) { Units = units };
        var report = await reports.ReadAsync(filter, actor, cancellationToken);
        var marks = await scores.ReadAsync(filter, actor, cancellationToken);
        if (!report.TryGetValue(out var numbers) || !marks.TryGetValue(out var averages))
        {
            return null;
        }

        var overdue = await leads.ListAsync(new LeadFilter { Overdue = true, Units = units }, LeadOrder.Due, descending: false, null, 1, actor, cancellationToken);
        return mails.Word(schedule, numbers, averages.All, (overdue.Count ?? 0, overdue.CountIsCapped), person);
    }
}
