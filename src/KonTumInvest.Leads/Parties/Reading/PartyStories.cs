using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>Tells what has gone on with a party: its leads, as far as the reader sees them, and what happened there last.</summary>
public sealed class PartyStories(IStaffDirectory staff)
{
    private const int MostLeads = 50;
    private const int MostEvents = 10;

    internal Task<PartyStory> OfOrganisationAsync(LeadsDbContext context, Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        OfAsync(context, [context.Leads.Where(lead => lead.OrganisationId == id)], actor, cancellationToken);

    // Those the person is written to on and those where the person is one of several are each found by an index of their own.
    internal Task<PartyStory> OfContactAsync(LeadsDbContext context, Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        OfAsync(
            context,
            [
                context.Leads.Where(lead => lead.ContactId == id),
                context.LeadContacts.Where(other => other.ContactId == id).Join(context.Leads, other => other.LeadId, lead => lead.Id, (_, lead) => lead),
            ],
            actor,
            cancellationToken
        );

    private async Task<PartyStory> OfAsync(LeadsDbContext context, IReadOnlyList<IQueryable<Lead>> parts, DeskActor actor, CancellationToken cancellationToken)
    {
        var found = new List<Lead>();
        foreach (var part in parts)
        {
            found.AddRange(
                await part.AsNoTracking()
                    .Where(LeadRights.Visible(actor))
                    .OrderByDescending(lead => lead.LastActivityAt)
                    .ThenByDescending(lead => lead.Id)
                    .Take(MostLeads + 1)
                    .ToListAsync(cancellationToken)
            );
        }

        var leads = found.DistinctBy(lead => lead.Id).OrderByDescending(lead => lead.LastActivityAt).ToList();
        var shown = leads.Take(MostLeads).ToList();
        return new PartyStory([.. shown.Select(Row)], leads.Count > MostLeads, await EventsAsync(context, shown, cancellationToken));
    }

    private PartyLead Row(Lead lead) =>
        new(
            lead.Id,
            lead.Reference.ToString(),
            lead.Title,
            lead.Stage,
            lead.UnitCode,
            lead.OfficerKey is { } key ? new PersonName(key, staff.Find(key)?.Name ?? "?") : null,
            lead.MergedIntoId is not null,
            lead.LastActivityAt
        );

    private static async Task<IReadOnlyList<PartyEvent>> EventsAsync(LeadsDbContext context, List<Lead> leads, CancellationToken cancellationToken)
    {
        var references = leads.ToDictionary(lead => lead.Id, lead => lead.Reference.ToString());
        var ids = references.Keys.ToList();
        var latest = await context
            .Activities.AsNoTracking()
            .Where(activity => ids.Contains(activity.LeadId))
            .OrderByDescending(activity => activity.At)
            .ThenByDescending(activity => activity.Id)
            .Take(MostEvents)
            .Select(activity => new { activity.LeadId, activity.Kind, activity.At, activity.Subject })
            .ToListAsync(cancellationToken);
        return latest.ConvertAll(activity => new PartyEvent(activity.LeadId, references[activity.LeadId], activity.Kind.ToString(), activity.At, activity.Subject));
    }
}
