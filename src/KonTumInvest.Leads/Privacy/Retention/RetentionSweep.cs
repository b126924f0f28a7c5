using KonTumInvest.Content.Time;
using KonTumInvest.Data;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>
/// Carries out the rules of retention once a day. The day's row is the lease: of several nodes one sweeps, and another goes on where it
/// died. Each lead has a try and a transaction of its own.
/// </summary>
public sealed class RetentionSweep(
    IDbContextFactory<LeadsDbContext> contexts,
    WriteGate gate,
    RetentionSettings settings,
    RetentionErasure erasure,
    ErasureLeftovers leftovers,
    TimeProvider time,
    ILogger<RetentionSweep> logger
)
{
    /// <summary>How many leads one day takes; the rest is taken the next.</summary>
    public const int MostLeads = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly Guid _owner = Guid.CreateVersion7();

    /// <summary>Sweeps, unless the rules are off, the day's sweep is done, or another node is at it.</summary>
    /// <returns>How many leads were erased; null where nothing was to be done.</returns>
    public async Task<int?> RunOnceAsync(CancellationToken cancellationToken)
    {
        var rules = await settings.ReadAsync(cancellationToken);
        if (!rules.Value.Active || await TakeAsync(rules.Number, cancellationToken) is not { } run)
        {
            return null;
        }

        var (left, done) = (MostLeads, 0);
        foreach (var rule in rules.Value.Rules)
        {
            var taken = await SweepAsync(run, rule, left, cancellationToken);
            (left, done) = (left - taken.Tried, done + taken.Done);
        }

        await EndAsync(run, more: left <= 0, cancellationToken);
        await leftovers.TryRunAsync(cancellationToken);
        logger.LogInformation("Retention of {Day}: {Leads} leads", run.Day, done);
        return done;
    }

    private async Task<RetentionRun?> TakeAsync(int number, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var day = VietnamTime.DateOf(now);
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var run = await context.RetentionRuns.SingleOrDefaultAsync(row => row.Day == day, cancellationToken);
        if (run is not null && (run.EndedAt is not null || (run.LeaseUntil > now && run.LeaseOwner != _owner)))
        {
            return null;
        }

        if (run is null)
        {
            run = new RetentionRun
            {
                Id = Guid.CreateVersion7(now),
                Day = day,
                RulesNumber = number,
                StartedAt = now,
                LeaseUntil = now + Lease,
                LeaseOwner = _owner,
            };
            context.RetentionRuns.Add(run);
        }
        else
        {
            (run.RulesNumber, run.LeaseOwner, run.LeaseUntil) = (number, _owner, now + Lease);
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return run;
        }
        catch (DbUpdateException)
        {
            // Another node took the day at the same moment.
            return null;
        }
    }

    private async Task<(int Tried, int Done)> SweepAsync(RetentionRun run, RetentionRule rule, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = new RetentionDue(context, rule, time.GetUtcNow());
        if (!due.TakesLeads)
        {
            await SweepRowsAsync(run, rule, cancellationToken);
            return (0, 0);
        }

        var held = await due.Held(due.Leads()).Select(lead => lead.Id).Take(MostLeads).ToListAsync(cancellationToken);
        foreach (var lead in held)
        {
            await NoteAsync(run, rule, lead, 1, RetentionOutcome.Held, cancellationToken);
        }

        var done = 0;
        var ids = await due.Leads().Where(lead => !held.Contains(lead.Id)).OrderBy(lead => lead.LastActivityAt).Select(lead => lead.Id).Take(Math.Max(0, most)).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            var outcome = await TryAsync(rule, id, cancellationToken);
            await NoteAsync(run, rule, id, 1, outcome, cancellationToken);
            done += outcome == RetentionOutcome.Done ? 1 : 0;
        }

        return (ids.Count, done);
    }

    private async Task<RetentionOutcome> TryAsync(RetentionRule rule, Guid leadId, CancellationToken cancellationToken)
    {
        try
        {
            var done = rule.Act == RetentionAct.EraseIdentity ? await erasure.EraseLeadAsync(leadId, rule.Code, cancellationToken) : await erasure.DeleteFilesAsync(leadId, rule.Code, cancellationToken);
            return done.Succeeded ? RetentionOutcome.Done : done.Errors[0].Code == ErasureErrors.Held(0).Code ? RetentionOutcome.Held : RetentionOutcome.Failed;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(error, "Rule {Rule} could not be carried out on lead {LeadId}; it is tried again", rule.Code, leadId);
            return RetentionOutcome.Failed;
        }
    }

    private async Task SweepRowsAsync(RetentionRun run, RetentionRule rule, CancellationToken cancellationToken)
    {
        try
        {
            var count = await erasure.TakeRowsAsync(rule, cancellationToken);
            if (count > 0)
            {
                await NoteAsync(run, rule, leadId: null, count, RetentionOutcome.Done, cancellationToken);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.LogError(error, "Rule {Rule} could not be carried out; it is tried again", rule.Code);
            await NoteAsync(run, rule, leadId: null, 0, RetentionOutcome.Failed, cancellationToken);
        }
    }

    // Also prolongs the lease: whoever works has it.
    private async Task NoteAsync(RetentionRun run, RetentionRule rule, Guid? leadId, int count, RetentionOutcome outcome, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.RetentionEntries.Add(
            new RetentionEntry
            {
                Id = Guid.CreateVersion7(now),
                RunId = run.Id,
                Rule = rule.Code,
                LeadId = leadId,
                Count = count,
                Outcome = outcome,
                At = now,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        await context.RetentionRuns.Where(row => row.Id == run.Id && row.LeaseOwner == _owner).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.LeaseUntil, now + Lease), cancellationToken);
    }

    private async Task EndAsync(RetentionRun run, bool more, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.RetentionRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.EndedAt, now).SetProperty(stored => stored.More, more), cancellationToken);
    }
}
