using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Privacy.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>Shows one organisation or one person, with what has gone on on the leads the actor sees. Looking is written down (<see cref="LeadLooks"/>).</summary>
public sealed class PartyPages(IDbContextFactory<LeadsDbContext> contexts, PartyStories stories, LeadLooks looks)
{
    // No organisation of real work comes near.
    private const int MostContacts = 100;

    /// <summary>The organisation; <see cref="PartyErrors.NotFound"/> also for one of no lead the actor sees.</summary>
    public async Task<Result<OrganisationDetail>> OrganisationAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
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
            Rights = RightsOf(actor),
        };
    }

    /// <summary>The person; <see cref="PartyErrors.NotFound"/> also for one of no lead the actor sees.</summary>
    public async Task<Result<ContactDetail>> ContactAsync(Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var one = PartyScope.Contacts(context, actor).Where(contact => contact.Id == id);
        var contact = (await ContactReading.RowsAsync(context, one, actor, cancellationToken)).SingleOrDefault();
        if (contact is null)
        {
            return PartyErrors.NotFound;
        }

        var story = await stories.OfContactAsync(context, id, actor, cancellationToken);
        NoteLook(story, actor);
        return new ContactDetail(contact, story, RightsOf(actor));
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
