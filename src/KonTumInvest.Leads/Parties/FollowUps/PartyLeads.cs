using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.FollowUps;

/// <summary>Finds the leads that are found by the names, addresses and numbers of an organisation or a person.</summary>
internal static class PartyLeads
{
    /// <summary>The keys of leads of any of the parties, each once, the newest first.</summary>
    /// <param name="context">The database.</param>
    /// <param name="parties">Keys of organisations and people.</param>
    /// <param name="before">Only leads with keys before this one; null for all.</param>
    /// <param name="most">How many.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <remarks>Each part by its own index: one condition with "or" between them would read every lead there is.</remarks>
    public static Task<List<Guid>> NewestAsync(LeadsDbContext context, IReadOnlyCollection<Guid> parties, Guid? before, int most, CancellationToken cancellationToken)
    {
        var people = parties.ToList();
        var organisations = people.ConvertAll(party => (Guid?)party);
        return context
            .Leads.Where(lead => people.Contains(lead.ContactId) && (before == null || lead.Id < before))
            .Select(lead => lead.Id)
            .Union(context.Leads.Where(lead => organisations.Contains(lead.OrganisationId) && (before == null || lead.Id < before)).Select(lead => lead.Id))
            .Union(context.LeadContacts.Where(place => people.Contains(place.ContactId) && (before == null || place.LeadId < before)).Select(place => place.LeadId))
            .OrderByDescending(id => id)
            .Take(most)
            .ToListAsync(cancellationToken);
    }
}
