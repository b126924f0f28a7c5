using System.Collections.Concurrent;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Live;

/// <summary>
/// Tells the pages of this server what was changed at the desk, by whichever server. It reads the newest rows of the audit, which every change
/// writes in its own transaction, and the rows of who has what open; both are few, and read once for all pages.
/// </summary>
public sealed class LiveFeed(IDbContextFactory<LeadsDbContext> contexts, TimeProvider time)
{
    // A transaction that commits late has an earlier time, and clocks of servers differ a little: what was just read is read again.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(15);

    // More changes than these in one reading are an import: everybody is told of the latest.
    private const int MostAtOnce = 2_000;
    private const int MostLeadsOfParties = 500;

    // What changes no lead.
    private static readonly string[] Silent = ["looked", "exported"];

    private readonly ConcurrentDictionary<LiveSubscription, byte> _subscriptions = new();
    private readonly Dictionary<Guid, DateTimeOffset> _told = [];
    private HashSet<(Guid Lead, Guid Officer, bool Writing)> _present = [];
    private long _from;

    public bool HasReaders => !_subscriptions.IsEmpty;

    /// <summary>From now on, until it is disposed of.</summary>
    public LiveSubscription Subscribe()
    {
        // Nothing was read while nobody listened.
        Interlocked.CompareExchange(ref _from, time.GetUtcNow().UtcTicks, 0);
        var subscription = new LiveSubscription(time, ended => _subscriptions.TryRemove(ended, out _));
        _subscriptions[subscription] = 0;
        return subscription;
    }

    /// <summary>Reads what is new and tells it. Not to be run twice at once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        if (!HasReaders)
        {
            Interlocked.Exchange(ref _from, 0);
            _told.Clear();
            _present = [];
            return;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (changed, parties, triage) = await ChangedAsync(context, cancellationToken);
        var news = new LiveNews(changed, await VisitedAsync(context, cancellationToken), parties, triage);
        if (news.Triage || news.Changed.Count + news.Visited.Count + news.Parties.Count > 0)
        {
            foreach (var subscription in _subscriptions.Keys)
            {
                subscription.Tell(news);
            }
        }
    }

    private async Task<(HashSet<Guid> Leads, HashSet<Guid> Parties, bool Triage)> ChangedAsync(LeadsDbContext context, CancellationToken cancellationToken)
    {
        var began = Interlocked.Read(ref _from);
        var from = new DateTimeOffset(began == 0 ? time.GetUtcNow().UtcTicks : began, TimeSpan.Zero);
        var read = await context
            .Audit.AsNoTracking()
            .Where(entry => entry.At >= from && !Silent.Contains(entry.Act))
            .OrderByDescending(entry => entry.At)
            .Take(MostAtOnce)
            .Select(entry => new { entry.Id, entry.At, entry.LeadId, entry.SubjectType, entry.SubjectId })
            .ToListAsync(cancellationToken);
        var fresh = read.Where(entry => _told.TryAdd(entry.Id, entry.At)).ToList();
        var next = time.GetUtcNow() - Overlap;
        if (next > from)
        {
            Interlocked.CompareExchange(ref _from, next.UtcTicks, began);
            foreach (var old in _told.Where(told => told.Value < next).Select(told => told.Key).ToList())
            {
                _told.Remove(old);
            }
        }

        var leads = fresh.Where(entry => entry.LeadId is not null).Select(entry => entry.LeadId!.Value).ToHashSet();
        HashSet<Guid> parties = [.. fresh.Where(entry => entry.SubjectType is nameof(Contact) or nameof(Organisation)).Select(entry => entry.SubjectId)];
        if (parties.Count > 0)
        {
            leads.UnionWith(
                await context
                    .Leads.Where(lead => parties.Contains(lead.ContactId) || (lead.OrganisationId != null && parties.Contains(lead.OrganisationId.Value)))
                    .OrderByDescending(lead => lead.LastActivityAt)
                    .Select(lead => lead.Id)
                    .Take(MostLeadsOfParties)
                    .ToListAsync(cancellationToken)
            );
        }

        return (leads, parties, fresh.Exists(entry => entry.SubjectType == nameof(TriageItem)));
    }

    private async Task<HashSet<Guid>> VisitedAsync(LeadsDbContext context, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await context.Presence.AsNoTracking().Where(presence => presence.Until > now).Select(presence => new { presence.LeadId, presence.OfficerKey, presence.Writing }).ToListAsync(cancellationToken);
        var present = rows.Select(row => (row.LeadId, row.OfficerKey, row.Writing)).ToHashSet();
        var visited = present.Except(_present).Concat(_present.Except(present)).Select(row => row.Item1).ToHashSet();
        _present = present;
        return visited;
    }
}
