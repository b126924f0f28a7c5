using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Live;

/// <summary>Asks whether news are for somebody.</summary>
public sealed class LiveRights(IDbContextFactory<LeadsDbContext> contexts)
{
    // More changes than these at once are an import; whether one of so many is seen is answered by the first ones.
    private const int MostAsked = 500;

    public async Task<bool> SeesAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId, cancellationToken);
    }

    /// <summary>Whether an organisation or a person is seen; of one that was joined with another, the other.</summary>
    public async Task<bool> SeesPartyAsync(Guid partyId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var into = await context.Organisations.Where(party => party.Id == partyId).Select(party => party.MergedIntoId).SingleOrDefaultAsync(cancellationToken)
            ?? await context.Contacts.Where(party => party.Id == partyId).Select(party => party.MergedIntoId).SingleOrDefaultAsync(cancellationToken)
            ?? partyId;
        return await PartyScope.Organisations(context, actor).AnyAsync(party => party.Id == into, cancellationToken)
            || await PartyScope.Contacts(context, actor).AnyAsync(party => party.Id == into, cancellationToken);
    }

    /// <summary>Whether any of the leads is seen, and is one of the party: its page tells of them.</summary>
    public async Task<bool> SeesAnyOfPartyAsync(IReadOnlySet<Guid> leadIds, Guid partyId, DeskActor actor, CancellationToken cancellationToken)
    {
        List<Guid> asked = [.. leadIds.Take(MostAsked)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Leads.Where(LeadRights.Visible(actor))
            .AnyAsync(
                lead =>
                    asked.Contains(lead.Id)
                    && (lead.OrganisationId == partyId || lead.ContactId == partyId || context.LeadContacts.Any(place => place.LeadId == lead.Id && place.ContactId == partyId)),
                cancellationToken
            );
    }

    public async Task<bool> SeesAnyAsync(IReadOnlySet<Guid> leadIds, DeskActor actor, CancellationToken cancellationToken)
    {
        List<Guid> asked = [.. leadIds.Take(MostAsked)];
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => asked.Contains(lead.Id), cancellationToken);
    }
}
