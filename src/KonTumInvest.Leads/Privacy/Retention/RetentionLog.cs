using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>Shows what the sweeps of the last days did.</summary>
public sealed class RetentionLog(IDbContextFactory<LeadsDbContext> contexts)
{
    private const int Days = 60;
    private const int LeadsOfRun = 300;

    /// <summary>The runs, the newest first; <see cref="DeskErrors.Forbidden"/> without <see cref="DeskAct.HandlePrivacy"/>.</summary>
    public async Task<Result<RetentionRunView[]>> ReadAsync(DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var runs = await context.RetentionRuns.AsNoTracking().OrderByDescending(run => run.Day).Take(Days).ToListAsync(cancellationToken);
        var ids = runs.ConvertAll(run => run.Id);
        var counts = await context
            .RetentionEntries.Where(entry => ids.Contains(entry.RunId))
            .GroupBy(entry => new { entry.RunId, entry.Rule, entry.Outcome })
            .Select(entries => new { entries.Key.RunId, entries.Key.Rule, entries.Key.Outcome, Count = entries.Sum(entry => entry.Count) })
            .ToListAsync(cancellationToken);
        return runs.Select(run => new RetentionRunView(run.Id, run.Day, run.StartedAt, run.EndedAt, run.RulesNumber, run.More, [.. counts.Where(count => count.RunId == run.Id).OrderBy(count => count.Rule, StringComparer.Ordinal).Select(count => new RetentionCount(count.Rule, count.Outcome, count.Count))]))
            .ToArray();
    }

    /// <summary>The leads of a run that the actor sees.</summary>
    public async Task<Result<RetentionLeadView[]>> LeadsAsync(Guid run, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.HandlePrivacy))
        {
            return DeskErrors.Forbidden;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        var rows = await context
            .RetentionEntries.Where(entry => entry.RunId == run)
            .Join(visible, entry => entry.LeadId, lead => (Guid?)lead.Id, (entry, lead) => new { entry.Rule, entry.Outcome, lead.Id, lead.Reference, entry.At })
            .OrderBy(row => row.At)
            .Take(LeadsOfRun)
            .ToListAsync(cancellationToken);
        return rows.Select(row => new RetentionLeadView(row.Id, row.Reference.ToString(), row.Rule, row.Outcome)).ToArray();
    }
}

/// <summary>A day's sweep.</summary>
public sealed record RetentionRunView(Guid Id, DateOnly Day, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int RulesNumber, bool More, IReadOnlyList<RetentionCount> Counts);

/// <summary>How much of a rule came to what.</summary>
public sealed record RetentionCount(string Rule, RetentionOutcome Outcome, int Count);

/// <summary>A lead of a sweep.</summary>
public sealed record RetentionLeadView(Guid Id, string Reference, string Rule, RetentionOutcome Outcome);
