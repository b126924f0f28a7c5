using System.Runtime.CompilerServices;
using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>Lists the organisations and the people of leads that the actor sees.</summary>
public sealed class PartyLists(IDbContextFactory<LeadsDbContext> contexts, LeadLooks looks)
{
    public const int MostAtOnce = 100;

    /// <summary>Counting stops here.</summary>
    public const int CountLimit = 1_000;

    // Of pages that nobody waits for.
    private const int MostOfPages = 500;

    /// <summary>A page of organisations; <see cref="PartyErrors.Cursor"/>.</summary>
    public async Task<Result<PartyPage<OrganisationRow>>> OrganisationsAsync(PartyQuestion asked, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PageAsync(
            PartyScope.Organisations(context, actor),
            PartyConditions.Matching(await PartyScope.ListedOrganisationsAsync(context, actor, cancellationToken), asked.Text),
            page => OrganisationReading.RowsAsync(context, page, actor, cancellationToken),
            row => row.Id,
            asked,
            cancellationToken
        );
    }

    /// <summary>
    /// A page of people; <see cref="PartyErrors.Cursor"/>. Who sees no contact data finds nobody by name and has no order by it, which would tell.
    /// </summary>
    public async Task<Result<PartyPage<ContactRow>>> ContactsAsync(PartyQuestion asked, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actor);
        if (OpenTo(actor, asked) is not { } open)
        {
            return new PartyPage<ContactRow>([], null, 0, CountIsCapped: false);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PageAsync(
            PartyScope.Contacts(context, actor),
            PartyConditions.Matching(await PartyScope.ListedContactsAsync(context, actor, cancellationToken), open.Text),
            page => ContactReading.RowsAsync(context, page, actor, cancellationToken),
            row => row.Id,
            open,
            cancellationToken
        );
    }

    /// <summary>All organisations that match, in order; read page by page, so that no reading is held open for long.</summary>
    internal IAsyncEnumerable<OrganisationRow> AllOrganisationsAsync(PartyQuestion asked, DeskActor actor, CancellationToken cancellationToken) =>
        AllAsync(
            async context => PartyConditions.Matching(await PartyScope.ListedOrganisationsAsync(context, actor, cancellationToken), asked.Text),
            (context, page) => OrganisationReading.RowsAsync(context, page, actor, cancellationToken),
            row => row.Id,
            asked,
            cancellationToken
        );

    /// <summary>All people that match, in order; found and ordered for whoever sees no contact data as in <see cref="ContactsAsync"/>.</summary>
    internal IAsyncEnumerable<ContactRow> AllContactsAsync(PartyQuestion asked, DeskActor actor, CancellationToken cancellationToken)
    {
        if (OpenTo(actor, asked) is not { } open)
        {
            return AsyncEnumerable.Empty<ContactRow>();
        }

        return AllAsync(
            // Whoever asked that the data be used for nothing is in no list that leaves.
            async context => PartyConditions.Matching(await PartyScope.ListedContactsAsync(context, actor, cancellationToken), open.Text).Where(contact => contact.RestrictedAt == null),
            (context, page) => ContactReading.RowsAsync(context, page, actor, cancellationToken),
            row => row.Id,
            open,
            cancellationToken
        );
    }

    // What of a question about people is answered to the actor; null where nobody is found. Looking is written down.
    private PartyQuestion? OpenTo(DeskActor actor, PartyQuestion asked)
    {
        if (!actor.SeesContactData)
        {
            return string.IsNullOrWhiteSpace(asked.Text) ? asked with { Order = PartyOrder.Created } : null;
        }

        looks.Note(actor, LeadLooks.Everywhere, LookKinds.Search);
        return asked;
    }

    private async IAsyncEnumerable<TRow> AllAsync<T, TRow>(
        Func<LeadsDbContext, Task<IQueryable<T>>> matching,
        Func<LeadsDbContext, IQueryable<T>, Task<IReadOnlyList<TRow>>> read,
        Func<TRow, Guid> key,
        PartyQuestion asked,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
        where T : class, IParty
    {
        T? after = null;
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var rows = await read(context, PartyConditions.InOrder(await matching(context), asked.Order, asked.Descending, after).Take(MostOfPages));
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < MostOfPages)
            {
                yield break;
            }

            var last = key(rows[^1]);
            after = await context.Set<T>().AsNoTracking().SingleAsync(party => party.Id == last, cancellationToken);
        }
    }

    private static async Task<Result<PartyPage<TRow>>> PageAsync<T, TRow>(
        IQueryable<T> seen,
        IQueryable<T> matching,
        Func<IQueryable<T>, Task<IReadOnlyList<TRow>>> read,
        Func<TRow, Guid> key,
        PartyQuestion asked,
        CancellationToken cancellationToken
    )
        where T : class, IParty
    {
        var after = asked.After is { } last ? await seen.AsNoTracking().SingleOrDefaultAsync(party => party.Id == last, cancellationToken) : null;
        if (asked.After is not null && after is null)
        {
            return PartyErrors.Cursor;
        }

        var most = Math.Clamp(asked.Take, 1, MostAtOnce);
        var rows = await read(PartyConditions.InOrder(matching, asked.Order, asked.Descending, after).Take(most + 1));
        var shown = rows.Take(most).ToList();
        var next = rows.Count > most ? key(shown[^1]) : (Guid?)null;
        if (after is not null)
        {
            return new PartyPage<TRow>(shown, next, null, CountIsCapped: false);
        }

        var count = next is null ? shown.Count : await matching.Select(party => party.Id).Take(CountLimit + 1).CountAsync(cancellationToken);
        return new PartyPage<TRow>(shown, next, Math.Min(count, CountLimit), count > CountLimit);
    }
}
