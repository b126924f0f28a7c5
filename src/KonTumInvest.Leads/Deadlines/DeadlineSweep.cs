using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>
/// Reminds before deadlines and escalates after them. The mail and the mark that it was sent are one transaction, in which the lead is
/// locked: also two nodes at once send each notice once.
/// </summary>
public sealed class DeadlineSweep(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskSweep sweep,
    LeadProjections projections,
    RulesInUse rules,
    NoticeRecipients recipients,
    DeadlineNotices notices,
    TimeProvider time,
    ILogger<DeadlineSweep> logger
)
{
    private const int AtOnce = 200;

    /// <summary>Looks at every clock whose moment has come, in batches, each clock with a try of its own.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (now, sent, after) = (time.GetUtcNow(), 0, Guid.Empty);
        while (true)
        {
            var due = await DueAsync(now, after, cancellationToken);
            if (due.Count == 0)
            {
                return sent;
            }

            sent += await sweep.EachAsync("The deadline", due, TellAsync, cancellationToken);
            after = due[^1];
        }
    }

    private async Task<List<Guid>> DueAsync(DateTimeOffset now, Guid after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Clocks.Where(clock => clock.NextAt <= now && clock.Id > after)
            .OrderBy(clock => clock.Id)
            .Take(AtOnce)
            .Select(clock => clock.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task<Result<int>> TellAsync(DeskTransaction transaction, Guid id)
    {
        var leadId = await transaction.Context.Clocks.Where(row => row.Id == id).Select(row => row.LeadId).SingleOrDefaultAsync(transaction.Cancellation);

        // First what happened meanwhile, under the lead's lock: a meeting that was planned may have taken place.
        await projections.RefreshClocksAsync(transaction.Context, [leadId], transaction.Now, transaction.Cancellation);
        if (await transaction.Context.Clocks.SingleOrDefaultAsync(row => row.Id == id, transaction.Cancellation) is not { EndedAt: null } clock)
        {
            return 0;
        }

        var pauses = await transaction.Context.Pauses.Where(pause => pause.LeadId == leadId).ToListAsync(transaction.Cancellation);
        var reckoning = new ClockReckoning(rules.Current, pauses.ConvertAll(pause => new ServicePause(pause.From, pause.To, pause.Reason)), transaction.Now);
        var reading = reckoning.Read(clock);
        if (!ClockReckoning.Owed(clock, reading))
        {
            return 0;
        }

        var lead = await transaction.Context.Leads.AsNoTracking().Include(row => row.Readers).SingleAsync(row => row.Id == leadId, transaction.Cancellation);
        var written = reading.State == ServiceState.Reminded ? await RemindAsync(transaction, lead, clock) : await EscalateAsync(transaction, lead, clock, reading);
        clock.NextAt = reading.NextChange?.ToUniversalTime();
        return written;
    }

    private async Task<int> RemindAsync(DeskTransaction transaction, Lead lead, LeadClock clock)
    {
        var to = await recipients.FindAsync(transaction, lead, NoticeRecipients.Officer);
        clock.RemindedAt = transaction.Now;
        transaction.Context.Outbox.AddRange(to.Select(person => notices.Reminder(lead, clock, person, transaction.Now)));
        transaction.Note(lead.Id, nameof(LeadClock), clock.Id, "reminded");
        logger.LogInformation("{Count} people reminded of {Step} of lead {LeadId}, due {DueAt}", to.Count, clock.Step, lead.Id, clock.DueAt);
        return to.Count;
    }

    private async Task<int> EscalateAsync(DeskTransaction transaction, Lead lead, LeadClock clock, ServiceReading reading)
    {
        var written = 0;
        foreach (var step in reading.Escalated.Skip(clock.Escalated))
        {
            var to = await recipients.FindAsync(transaction, lead, step.To);
            transaction.Context.Outbox.AddRange(to.Select(person => notices.Overdue(lead, clock, person, transaction.Now)));
            transaction.Note(lead.Id, nameof(LeadClock), clock.Id, "escalated");
            logger.LogInformation("Escalated {Step} of lead {LeadId}, due {DueAt}, to {Role}", clock.Step, lead.Id, clock.DueAt, step.To);
            written += to.Count;
        }

        clock.Escalated = reading.Escalated.Count;
        return written;
    }
}
