using KonTumInvest.Leads.Audit;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Parties.FollowUps;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk;

/// <summary>Saves the changes of a context with the audit of them and everything that follows from the leads it touched.</summary>
public sealed class LeadSaving(LeadProjections projections)
{
    // So many leads of changed parties are brought up to date in the act itself; others wait for the rest (PartyFollowUps).
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
        touched.ExceptWith(context.ChangeTracker.Entries<Lead>().Where(entry => entry.State == EntityState.Deleted).Select(entry => entry.Entity.Id));
        var begun = await NewLeads.TakeAsync(context, cancellationToken);
        foreach (var lead in begun)
        {
            projections.Begin(context, lead, now);
        }

        var stamped = Stamp(context, now);
        context.ChangeTracker.AutoDetectChangesEnabled = true;
        await context.SaveChangesAsync(cancellationToken);
        touched.UnionWith(await LeadsOfAsync(context, parties, now, cancellationToken));
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

    // The newest; the rest is written down in the same transaction, to be done once it is over.
    private static async Task<IReadOnlyList<Guid>> LeadsOfAsync(LeadsDbContext context, List<Guid> parties, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (parties.Count == 0)
        {
            return [];
        }

        var leads = await PartyLeads.NewestAsync(context, parties, before: null, MostLeadsOfParties + 1, cancellationToken);
        if (leads.Count <= MostLeadsOfParties)
        {
            return leads;
        }

        leads.RemoveAt(MostLeadsOfParties);
        var followUps = parties.ConvertAll(party => new PartyFollowUp
        {
            Id = Guid.CreateVersion7(now),
            PartyId = party,
            BeforeLeadId = leads[^1],
        });
        context.PartyFollowUps.AddRange(followUps);
        await context.SaveChangesAsync(cancellationToken);
        return leads;
    }
}
