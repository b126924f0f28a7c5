using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk.Projections;

/// <summary>Keeps what is kept beside leads (<see cref="ILeadProjection"/>), from one reading of each lead.</summary>
public sealed class LeadProjections(IEnumerable<ILeadProjection> projections)
{
    private readonly IReadOnlyList<ILeadProjection> _projections = [.. projections];

    /// <summary>Brings everything up to date, in the caller's transaction, after the rows of the leads are written; saves.</summary>
    public Task RefreshAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, DateTimeOffset now, CancellationToken cancellationToken) =>
        RefreshAsync(context, leadIds, unstamped: [], words: true, now, cancellationToken);

    /// <summary>The same without what leads are found by, for when time or rules have moved on and nobody wrote anything.</summary>
    public Task RefreshClocksAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, DateTimeOffset now, CancellationToken cancellationToken) =>
        RefreshAsync(context, leadIds, unstamped: [], words: false, now, cancellationToken);

    /// <summary>The same after an act on the leads, which is written down at those that do not say so yet (<see cref="Pipeline.Lead.ChangedAt"/>).</summary>
    internal Task FollowAsync(
        LeadsDbContext context,
        IReadOnlyCollection<Guid> leadIds,
        IReadOnlyCollection<Guid> unstamped,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => RefreshAsync(context, leadIds, unstamped, words: true, now, cancellationToken);

    /// <summary>Adds what is kept beside a lead that the context is about to store for the first time: nothing of it is in the database yet.</summary>
    internal void Begin(LeadsDbContext context, WholeLead lead, DateTimeOffset now)
    {
        foreach (var projection in _projections)
        {
            projection.Refresh(context, lead, now);
        }

        lead.Lead.DueAt = lead.DueAt;
    }

    private async Task RefreshAsync(
        LeadsDbContext context,
        IReadOnlyCollection<Guid> leadIds,
        IReadOnlyCollection<Guid> unstamped,
        bool words,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await LockAsync(context, leadIds, cancellationToken);
        var leads = await WholeLeads.ReadAsync(context, leadIds, words, cancellationToken);
        foreach (var lead in leads)
        {
            foreach (var projection in _projections.Where(projection => words || !projection.ReadsWords))
            {
                projection.Refresh(context, lead, now);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        await StampAsync(context, leads, unstamped, now, cancellationToken);
    }

    // Past the change tracker, so that the version stays: whoever changes facts from an older reading is to be refused for changed facts only.
    private static async Task StampAsync(LeadsDbContext context, IReadOnlyList<WholeLead> leads, IReadOnlyCollection<Guid> unstamped, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rest = unstamped.ToHashSet();
        foreach (var lead in leads.Where(lead => lead.DueAt != lead.Lead.DueAt))
        {
            var (id, dueAt, changedAt) = (lead.Lead.Id, lead.DueAt, rest.Remove(lead.Lead.Id) ? now : lead.Lead.ChangedAt);
            await context
                .Leads.Where(row => row.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.DueAt, dueAt).SetProperty(stored => stored.ChangedAt, changedAt), cancellationToken);
        }

        if (rest.Count > 0)
        {
            await context.Leads.Where(lead => rest.Contains(lead.Id)).ExecuteUpdateAsync(row => row.SetProperty(lead => lead.ChangedAt, now), cancellationToken);
        }
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
}
