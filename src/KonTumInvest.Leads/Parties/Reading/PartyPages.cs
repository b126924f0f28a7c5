using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>Shows one organisation or one person, with what has gone on on the leads the actor sees. Looking is written down (<see cref="LeadLooks"/>).</summary>
public sealed class PartyPages(IDbContextFactory<LeadsDbContext> contexts, PartyStories stories, IStaffDirectory staff, LeadLooks looks)
{
    // No organisation of real work comes near.
    private const int MostContacts = 100;
    private const int MostJoined = 50;

    /// <summary>The organisation, or the one it was joined into; <see cref="PartyErrors.NotFound"/> also for one of no lead the actor sees.</summary>
    public async Task<Result<OrganisationDetail>> OrganisationAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        id = await context.Organisations.Where(row => row.Id == id).Select(row => row.MergedIntoId).SingleOrDefaultAsync(cancellationToken) ?? id;
        var organisation = await PartyScope.Organisations(context, actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (organisation is null)
        {
            return PartyErrors.NotFound;
        }

        var contacts = PartyScope.Contacts(context, actor).Where(contact => contact.OrganisationId == id);

        // Who sees no names is not shown their order either.
        var people = PartyConditions.InOrder(contacts, actor.SeesContactData ? PartyOrder.Name : PartyOrder.Created, descending: false, after: null).Take(MostContacts);
        var story = await stories.OfOrganisationAsync(context, id, actor, cancellationToken);
        NoteLook(story, actor);
        return new OrganisationDetail
        {
            Id = organisation.Id,
            Name = organisation.Name,
            Country = organisation.Country,
            Domain = organisation.Domain,
            TaxCode = organisation.TaxCode,
            Note = organisation.Note,
            CreatedAt = organisation.CreatedAt,
            Version = organisation.Version,
            Contacts = await ContactReading.RowsAsync(context, people, actor, cancellationToken),
            Story = story,
            Joined = await JoinedAsync(context, context.Organisations, id, isPerson: false, actor, cancellationToken),
            Rights = RightsOf(actor),
        };
    }

    /// <summary>The person, or the one the entry was joined into; <see cref="PartyErrors.NotFound"/> also for one of no lead the actor sees.</summary>
    public async Task<Result<ContactDetail>> ContactAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        id = await context.Contacts.Where(row => row.Id == id).Select(row => row.MergedIntoId).SingleOrDefaultAsync(cancellationToken) ?? id;
        var one = PartyScope.Contacts(context, actor).Where(contact => contact.Id == id);
        var contact = (await ContactReading.RowsAsync(context, one, actor, cancellationToken)).SingleOrDefault();
        if (contact is null)
        {
            return PartyErrors.NotFound;
        }

        var story = await stories.OfContactAsync(context, id, actor, cancellationToken);
        NoteLook(story, actor);
        return new ContactDetail(contact, story, await JoinedAsync(context, context.Contacts, id, isPerson: true, actor, cancellationToken), RightsOf(actor));
    }

    private async Task<IReadOnlyList<PartyJoined>> JoinedAsync<T>(LeadsDbContext context, IQueryable<T> parties, Guid id, bool isPerson, DeskActor actor, CancellationToken cancellationToken)
        where T : class, IParty
    {
        var rows = await context
            .PartyMerges.AsNoTracking()
            .Where(merge => merge.IntoId == id && merge.UndoneAt == null)
            .Join(parties, merge => merge.FromId, party => party.Id, (merge, party) => new { merge.Id, party.Name, merge.At, merge.ByKey })
            .OrderByDescending(row => row.At)
            .Take(MostJoined)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new PartyJoined(
            row.Id,
            isPerson && !actor.SeesContactData ? null : row.Name,
            row.At,
            row.ByKey is { } key ? new PersonName(key, staff.Find(key)?.Name ?? "?") : null
        ));
    }

    // Looks are kept by lead: of each of those the page tells of.
    private void NoteLook(PartyStory story, DeskActor actor)
    {
        foreach (var lead in actor.SeesContactData ? story.Leads : [])
        {
            looks.Note(actor, lead.Id, LookKinds.Contact);
        }
    }

    private static PartyRights RightsOf(DeskActor actor) => new(LeadRights.MayOnParty(actor, LeadAct.Write), LeadRights.MayOnParty(actor, LeadAct.Merge));
}
