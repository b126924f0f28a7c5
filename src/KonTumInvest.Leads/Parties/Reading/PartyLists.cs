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

    /// <summary>A page of organisations; <see cref="PartyErrors.Cursor"/>.</summary>
    public async Task<Result<PartyPage<OrganisationRow>>> OrganisationsAsync(PartyQuestion asked, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var after = asked.After is { } key ? await PartyScope.Organisations(context, actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken) : null;
        if (asked.After is not null && after is null)
        {
            return PartyErrors.Cursor;
        }

        var matching = PartyConditions.Matching(PartyScope.ListedOrganisations(context, actor), asked.Text);
        var page = PartyConditions.InOrder(matching, asked.Order, asked.Descending, after).Take(Most(asked) + 1);
        var rows = await OrganisationReading.RowsAsync(context, page, actor, cancellationToken);
        return await PageAsync(rows, row => row.Id, matching.Select(organisation => organisation.Id), asked, cancellationToken);
    }

    /// <summary>
    /// A page of people; <see cref="PartyErrors.Cursor"/>. Who sees no contact data finds nobody by name and has no order by it, which would tell.
    /// </summary>
    public async Task<Result<PartyPage<ContactRow>>> ContactsAsync(PartyQuestion asked, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.SeesContactData)
        {
            looks.Note(actor, LeadLooks.Everywhere, LookKinds.Search);
        }
        else if (!string.IsNullOrWhiteSpace(asked.Text))
        {
            return new PartyPage<ContactRow>([], null, 0, CountIsCapped: false);
        }
        else
        {
            asked = asked with { Order = PartyOrder.Created };
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var after = asked.After is { } key ? await PartyScope.Contacts(context, actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken) : null;
        if (asked.After is not null && after is null)
        {
            return PartyErrors.Cursor;
        }

        var matching = PartyConditions.Matching(PartyScope.ListedContacts(context, actor), asked.Text);
        var page = PartyConditions.InOrder(matching, asked.Order, asked.Descending, after).Take(Most(asked) + 1);
        var rows = await ContactReading.RowsAsync(context, page, actor, cancellationToken);
        return await PageAsync(rows, row => row.Id, matching.Select(contact => contact.Id), asked, cancellationToken);
    }

    private static int Most(PartyQuestion asked) => Math.Clamp(asked.Take, 1, MostAtOnce);

    private static async Task<PartyPage<T>> PageAsync<T>(IReadOnlyList<T> rows, Func<T, Guid> key, IQueryable<Guid> matching, PartyQuestion asked, CancellationToken cancellationToken)
    {
        var shown = rows.Take(Most(asked)).ToList();
        var next = rows.Count > shown.Count ? key(shown[^1]) : (Guid?)null;
        if (asked.After is not null)
        {
            return new PartyPage<T>(shown, next, null, CountIsCapped: false);
        }

        var count = next is null ? shown.Count : await matching.Take(CountLimit + 1).CountAsync(cancellationToken);
        return new PartyPage<T>(shown, next, Math.Min(count, CountLimit), count > CountLimit);
    }
}
