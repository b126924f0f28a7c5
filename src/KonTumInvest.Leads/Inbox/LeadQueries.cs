using System.Runtime.CompilerServices;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Reads leads for the screens of the desk: only those the actor sees, and of each only what he sees.</summary>
public sealed class LeadQueries(IDbContextFactory<LeadsDbContext> contexts, IStaffDirectory staff, LeadLooks looks, TimeProvider time)
{
    public const int MostAtOnce = 100;

    /// <summary>Counting stops here: "more than a thousand" tells as much.</summary>
    public const int CountLimit = 1_000;

    // Of pages that nobody waits for.
    private const int MostOfPages = 500;

    /// <summary>A page of the leads that match, in order.</summary>
    public Task<LeadPage> ListAsync(LeadFilter filter, LeadOrder order, bool descending, LeadCursor? after, int take, DeskActor actor, CancellationToken cancellationToken) =>
        ListAsync(filter, order, descending, after, take, CountLimit, actor, cancellationToken);

    /// <summary>A page of the leads that match, in order, with those of the first page counted no further than <paramref name="countLimit"/>.</summary>
    internal async Task<LeadPage> ListAsync(
        LeadFilter filter,
        LeadOrder order,
        bool descending,
        LeadCursor? after,
        int take,
        int countLimit,
        DeskActor actor,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        var most = Math.Clamp(take, 1, MostAtOnce);
        if (!string.IsNullOrWhiteSpace(filter.Text) && actor.SeesContactData)
        {
            looks.Note(actor, LeadLooks.Everywhere, LookKinds.Search);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (LeadConditions.Apply(context, filter, actor, now) is not { } matching)
        {
            return new LeadPage([], null, 0, CountIsCapped: false);
        }

        matching = LeadConditions.Having(matching, order);
        var (shown, next) = await PageAsync(matching, order, descending, after, most, actor, now, cancellationToken);
        var (count, capped) = after is null ? await CountAsync(matching, countLimit, actor, cancellationToken) : ((int?)null, false);
        return new LeadPage(shown, next?.ToString(), count, capped);
    }

    /// <summary>All leads that match, in order, page by page; each page is read anew, so that no reading is held open for long.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<LeadRow>> PagesAsync(
        LeadFilter filter,
        LeadOrder order,
        bool descending,
        DeskActor actor,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        LeadCursor? after = null;
        do
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            if (LeadConditions.Apply(context, filter, actor, now) is not { } matching)
            {
                yield break;
            }

            (var page, after) = await PageAsync(LeadConditions.Having(matching, order), order, descending, after, MostOfPages, actor, now, cancellationToken);
            yield return page;
        } while (after is not null);
    }

    /// <summary>How many leads a list of the filter in the order holds, counted no further than <paramref name="limit"/>.</summary>
    public async Task<LeadCount> CountAsync(LeadFilter filter, LeadOrder order, int limit, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (LeadConditions.Apply(context, filter, actor, time.GetUtcNow()) is not { } matching)
        {
            return new LeadCount(0, Capped: false);
        }

        var (count, capped) = await CountAsync(LeadConditions.Having(matching, order), limit, actor, cancellationToken);
        return new LeadCount(count ?? 0, capped);
    }

    /// <summary>A lead in full; that it was looked at is written down (<see cref="LeadLooks"/>). <see cref="DeskErrors.LeadNotFound"/> also for one the actor does not see.</summary>
    public async Task<Result<LeadDetail>> FindAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var visible = context.Leads.AsNoTracking().Where(LeadRights.Visible(actor)).Where(lead => lead.Id == id);
        var row = (await ReadAsync(visible, actor, now, cancellationToken)).SingleOrDefault();
        if (row is null)
        {
            return DeskErrors.LeadNotFound;
        }

        var lead = await context
            .Leads.AsNoTracking()
            .Include(lead => lead.Contact)
            .Include(lead => lead.Contacts)
            .ThenInclude(contact => contact.Contact)
            .Include(lead => lead.Subjects)
            .Include(lead => lead.Readers)
            .AsSplitQuery()
            .SingleAsync(lead => lead.Id == id, cancellationToken);
        looks.Note(actor, id, LookKinds.Page);
        return await LeadDetails.OfAsync(context, row, lead, actor, staff, cancellationToken);
    }

    private async Task<(IReadOnlyList<LeadRow> Rows, LeadCursor? Next)> PageAsync(
        IQueryable<Lead> matching,
        LeadOrder order,
        bool descending,
        LeadCursor? after,
        int most,
        DeskActor actor,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<LeadRow>();
        foreach (var scope in LeadScopes.Of(actor))
        {
            var page = LeadConditions.InOrder(matching.Where(scope), order, descending, after).Take(most + 1);
            rows.AddRange(await ReadAsync(page, actor, now, cancellationToken));
        }

        // Scopes overlap, and each has given as many as the whole page needs.
        var sorted = Sorted(rows.DistinctBy(row => row.Id), order, descending).Take(most + 1).ToList();
        var shown = sorted.Take(most).ToList();
        return (shown, sorted.Count > most ? LeadConditions.CursorAt(shown[^1], order) : null);
    }

    private async Task<List<LeadRow>> ReadAsync(IQueryable<Lead> leads, DeskActor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (contactData, investment) = (actor.SeesContactData, actor.SeesInvestment);
        var people = staff.All().ToDictionary(person => person.Key, person => person.Name);
        var rows = await leads
            .Select(lead => new { Lead = lead, Organisation = lead.Organisation == null ? null : lead.Organisation.Name, Contact = lead.Contact.Name })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new LeadRow
        {
            Id = row.Lead.Id,
            Reference = row.Lead.Reference.ToString(),
            Title = row.Lead.Title,
            Stage = row.Lead.Stage,
            StageSince = row.Lead.StageSince,
            Kind = row.Lead.Kind,
            Source = row.Lead.Source,
            Language = row.Lead.Language,
            Country = row.Lead.Country,
            Organisation = row.Organisation,
            Contact = contactData ? row.Contact : null,
            Unit = row.Lead.UnitCode,
            Officer = row.Lead.OfficerKey is { } key ? new PersonName(key, people.GetValueOrDefault(key, "?")) : null,
            Sector = row.Lead.SectorCode,
            AreaFrom = row.Lead.AreaFrom,
            AreaTo = row.Lead.AreaTo,
            InvestmentAmount = investment ? row.Lead.InvestmentAmount : null,
            InvestmentCurrency = investment ? row.Lead.InvestmentCurrency : null,
            Confidential = row.Lead.Confidential,
            Sample = row.Lead.Sample,
            CreatedAt = row.Lead.CreatedAt,
            LastActivityAt = row.Lead.LastActivityAt,
            ChangedAt = row.Lead.ChangedAt,
            DueAt = row.Lead.DueAt,
            Overdue = row.Lead.DueAt < now,
            Version = row.Lead.Version,
        });
    }

    private static async Task<(int? Count, bool Capped)> CountAsync(IQueryable<Lead> matching, int limit, DeskActor actor, CancellationToken cancellationToken)
    {
        var keys = new HashSet<Guid>();
        foreach (var scope in LeadScopes.Of(actor))
        {
            keys.UnionWith(await matching.Where(scope).Select(lead => lead.Id).Take(limit + 1).ToListAsync(cancellationToken));
            if (keys.Count > limit)
            {
                return (limit, true);
            }
        }

        return (keys.Count, false);
    }

    private static IEnumerable<LeadRow> Sorted(IEnumerable<LeadRow> rows, LeadOrder order, bool descending)
    {
        IComparable? By(LeadRow row) =>
            order switch
            {
                LeadOrder.Due => row.DueAt,
                LeadOrder.Created => row.CreatedAt,
                LeadOrder.Changed => row.ChangedAt,
                LeadOrder.Area => row.AreaFrom,
                LeadOrder.Investment => row.InvestmentAmount,
                _ => row.LastActivityAt,
            };

        // As the databases order keys: by their text on SQLite, by their bytes on PostgreSQL, which for these keys is the same.
        return descending
            ? rows.OrderByDescending(By).ThenByDescending(row => row.Id.ToString(), StringComparer.Ordinal)
            : rows.OrderBy(By).ThenBy(row => row.Id.ToString(), StringComparer.Ordinal);
    }
}
