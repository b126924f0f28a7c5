using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Parties;
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
    // Of an organisation with more leads than any has, the latest are brought up to date.
    private const int MostLeadsOfParties = 500;

    private readonly IReadOnlyList<ILeadProjection> _projections = [.. projections];

    /// <summary>Call inside a transaction; the caller commits.</summary>
    public async Task SaveAsync(LeadsDbContext context, DeskActor actor, DateTimeOffset now, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var changed = ChangedParties(context);
        var leads = AuditTrail.Record(context, actor, now, reason).ToHashSet();
        foreach (var entry in context.ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified).ToList())
        {
            entry.Entity.Touch();
        }

        await context.SaveChangesAsync(cancellationToken);
        leads.UnionWith(await LeadsOfAsync(context, changed, cancellationToken));
        if (leads.Count > 0)
        {
            // The version stays: whoever changes facts from an older reading is to be refused for changed facts only.
            await context.Leads.Where(lead => leads.Contains(lead.Id)).ExecuteUpdateAsync(row => row.SetProperty(lead => lead.ChangedAt, now), cancellationToken);
        }

        foreach (var projection in leads.Count == 0 ? [] : _projections)
        {
            await projection.RefreshAsync(context, leads, now, cancellationToken);
        }
    }

    // A lead is found by the names and addresses of its people, which change without it.
    private static List<Guid> ChangedParties(LeadsDbContext context) =>
        [.. context.ChangeTracker.Entries().Where(entry => entry is { State: EntityState.Modified, Entity: Contact or Organisation }).Select(entry => ((IAudited)entry.Entity).Id)];

    private static async Task<IReadOnlyList<Guid>> LeadsOfAsync(LeadsDbContext context, List<Guid> parties, CancellationToken cancellationToken) =>
        parties.Count == 0
            ? []
            : await context
                .Leads.Where(lead =>
                    parties.Contains(lead.ContactId)
                    || (lead.OrganisationId != null && parties.Contains(lead.OrganisationId.Value))
                    || lead.Contacts.Any(contact => parties.Contains(contact.ContactId))
                )
                .OrderByDescending(lead => lead.LastActivityAt)
                .Select(lead => lead.Id)
                .Take(MostLeadsOfParties)
                .ToListAsync(cancellationToken);
}
