using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk;

/// <summary>Saves the changes of a context with the audit of them and everything that follows from the leads it touched.</summary>
public sealed class LeadSaving(LeadProjections projections)
{
    // Of an organisation with more leads than any has, the latest are brought up to date.
    private const int MostLeadsOfParties = 500;

    /// <summary>
    /// Call inside a transaction, once everything of the act is in the context; the caller commits. A lead that is stored for the first time is
    /// stored with what follows from it; one that was there is read once, after the act's rows are written.
    /// </summary>
    public async Task SaveAsync(LeadsDbContext context, DeskActor actor, DateTimeOffset now, string? reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Everything is compared with what was read once here and once when it is saved, not again by each who looks at it in between.
        context.ChangeTracker.DetectChanges();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var parties = ChangedParties(context);
        var touched = AuditTrail.Record(context, actor, now, reason).ToHashSet();
        var begun = await NewLeads.TakeAsync(context, cancellationToken);
        foreach (var lead in begun)
        {
            projections.Begin(context, lead, now);
        }

        var stamped = Stamp(context, now);
        context.ChangeTracker.AutoDetectChangesEnabled = true;
        await context.SaveChangesAsync(cancellationToken);
        touched.UnionWith(await LeadsOfAsync(context, parties, cancellationToken));
        touched.ExceptWith(begun.Select(lead => lead.Lead.Id));
        if (touched.Count > 0)
        {
            await projections.FollowAsync(context, touched, [.. touched.Except(stamped)], now, cancellationToken);
        }
    }

    /// <summary>Raises versions, and writes down the moment at leads whose rows are written anyway.</summary>
    /// <returns>These leads.</returns>
    private static HashSet<Guid> Stamp(LeadsDbContext context, DateTimeOffset now)
    {
        var stamped = new HashSet<Guid>();
        foreach (var entry in context.ChangeTracker.Entries<IVersioned>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (entry.State == EntityState.Modified)
            {
                entry.Entity.Touch();
            }

            if (entry.Entity is Lead lead)
            {
                lead.ChangeAt(now);
                stamped.Add(lead.Id);
            }
        }

        return stamped;
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
