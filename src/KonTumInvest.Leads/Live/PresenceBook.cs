using KonTumInvest.Data;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Live;

/// <summary>
/// Keeps who has which lead open, in the database, so that every server knows of all. It is no act at the desk and has no audit: looking at a
/// lead has one of its own.
/// </summary>
public sealed class PresenceBook(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, IStaffDirectory staff, DeskChanges changes, TimeProvider time)
{
    /// <summary>How long a page counts that does not say again that it is there.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private const int MostShown = 20;

    /// <summary>Says that a page is there; call again well within the <see cref="Lease"/>. Leases that ended are taken away.</summary>
    public async Task KeepAsync(Guid stream, Guid leadId, Guid officerKey, bool writing, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        bool isNew;
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Presence.Where(presence => presence.Until <= now && presence.Id != stream).ExecuteDeleteAsync(cancellationToken);
            isNew = await context.Presence.Where(presence => presence.Id == stream).ExecuteUpdateAsync(row => row.SetProperty(presence => presence.Until, now + Lease), cancellationToken) == 0;
            if (isNew)
            {
                context.Presence.Add(
                    new Presence
                    {
                        Id = stream,
                        LeadId = leadId,
                        OfficerKey = officerKey,
                        Writing = writing,
                        Until = now + Lease,
                    }
                );
                await context.SaveChangesAsync(cancellationToken);
            }
        }

        if (isNew)
        {
            changes.Raise();
        }
    }

    /// <summary>Says that a page is gone.</summary>
    public async Task LeaveAsync(Guid stream, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.Presence.Where(presence => presence.Id == stream).ExecuteDeleteAsync(cancellationToken);
        }

        changes.Raise();
    }

    /// <summary>The colleagues of <paramref name="reader"/> who have the lead open, those who write first. Ask only for a lead the reader sees.</summary>
    public async Task<IReadOnlyList<PresentPerson>> OthersAsync(Guid leadId, Guid? reader, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context
            .Presence.AsNoTracking()
            .Where(presence => presence.LeadId == leadId && presence.Until > now && presence.OfficerKey != reader)
            .Select(presence => new { presence.OfficerKey, presence.Writing })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.OfficerKey)
                .Select(pages => (Person: staff.Find(pages.Key), Writing: pages.Any(page => page.Writing)))
                .Where(found => found.Person is { Enabled: true })
                .Select(found => new PresentPerson(found.Person!.Key, found.Person.Name, found.Writing))
                .OrderByDescending(person => person.Writing)
                .ThenBy(person => person.Name, StringComparer.CurrentCulture)
                .Take(MostShown),
        ];
    }
}

/// <summary>A colleague who has a lead open.</summary>
public sealed record PresentPerson(Guid Key, string Name, bool Writing);
