using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk;

/// <summary>Something kept beside each lead that follows from it, such as its search text or its running clocks.</summary>
public interface ILeadProjection
{
    /// <summary>Brings what is kept up to date, in the transaction that changed the leads, after their rows are written.</summary>
    Task RefreshAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>Saves the changes of a context with the audit of them and everything that follows from the leads it touched.</summary>
public sealed class LeadSaving(IEnumerable<ILeadProjection> projections)
{
    private readonly IReadOnlyList<ILeadProjection> _projections = [.. projections];

    /// <summary>Call inside a transaction; the caller commits.</summary>
    public async Task SaveAsync(LeadsDbContext context, DeskActor actor, DateTimeOffset now, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var leads = AuditTrail.Record(context, actor, now, reason);
        foreach (var entry in context.ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            entry.Entity.Touch();
        }

        await context.SaveChangesAsync(cancellationToken);
        foreach (var projection in leads.Count == 0 ? [] : _projections)
        {
            await projection.RefreshAsync(context, leads, now, cancellationToken);
        }
    }
}
