using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Keeps the clocks of leads, their pauses and <see cref="Pipeline.Lead.DueAt"/> right after everything that happens on a lead.</summary>
public sealed class ClockProjection(RulesInUse rules) : ILeadProjection
{
    public async Task RefreshAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var current = rules.Current;
        await LockAsync(context, leadIds, cancellationToken);
        foreach (var lead in await StoredStory.ReadAsync(context, leadIds, now, cancellationToken))
        {
            var derived = StoryClocks.Of(lead.Story, now);
            EndPause(context, lead, derived, now);
            var dueAt = Reckon(context, lead, derived, current, now);
            if (dueAt != lead.DueAt)
            {
                await context.Leads.Where(row => row.Id == lead.Id).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.DueAt, dueAt), cancellationToken);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    // Of two acts on one lead at once, the second reads what the first wrote: PostgreSQL shows it once the lock is had, and SQLite has one
    // writer at a time. In the order of the keys, so that two acts on the same leads do not wait for each other. NO KEY, because rows that
    // refer to the lead hold its key.
    private static async Task LockAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, CancellationToken cancellationToken)
    {
        if (context.Database.IsNpgsql())
        {
            var ids = leadIds.ToArray();
            await context.Database.ExecuteSqlAsync($"""SELECT 1 FROM leads_leads WHERE "Id" = ANY({ids}) ORDER BY "Id" FOR NO KEY UPDATE""", cancellationToken);
        }
    }

    /// <summary>The investor's answer ends the waiting, and so does the end of the matter.</summary>
    private static void EndPause(LeadsDbContext context, StoredStory lead, IReadOnlyList<StoryClock> derived, DateTimeOffset now)
    {
        if (lead.Pauses.Find(pause => pause.To is null) is not { } waiting)
        {
            return;
        }

        var answered = lead.Story.Messages.Where(message => message.FromInvestor && message.At > waiting.From).Select(message => (DateTimeOffset?)message.At).Min();
        var over = derived.All(clock => clock.EndedAt is not null);
        if (answered is not null || over)
        {
            waiting.To = answered ?? now;
            context.Audit.Add(AuditTrail.Event(DeskActor.System, now, lead.Id, nameof(LeadPause), waiting.Id, answered is null ? "ended" : "answered"));
        }
    }

    private static DateTimeOffset? Reckon(LeadsDbContext context, StoredStory lead, IReadOnlyList<StoryClock> derived, RulesSnapshot current, DateTimeOffset now)
    {
        var rest = lead.Clocks.ToDictionary(clock => (clock.Step, clock.StartedAt));
        var reckoning = new ClockReckoning(current, lead.Pauses.ConvertAll(pause => new ServicePause(pause.From, pause.To, pause.Reason)), now);
        DateTimeOffset? dueAt = null;
        foreach (var step in derived)
        {
            if (rest.Remove((step.Step, step.StartedAt), out var clock))
            {
                reckoning.Update(clock, step, lead.Kind);
            }
            else if (current.Targets.For(lead.Kind, step.Step) is { } target)
            {
                clock = reckoning.New(lead.Id, step, lead.Kind, target);
                context.Clocks.Add(clock);
            }

            if (clock is { EndedAt: null, Paused: false } && !(dueAt <= clock.DueAt))
            {
                dueAt = clock.DueAt;
            }
        }

        // Of a message that is gone: taken to another lead, or never one.
        context.Clocks.RemoveRange(rest.Values);
        return dueAt;
    }
}
