using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk.Projections;

/// <summary>Reads what leads are found by.</summary>
internal static class LeadWordsReading
{
    public static async Task<IReadOnlyDictionary<Guid, LeadWords>> ReadAsync(LeadsDbContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var people = await PeopleAsync(context, ids, cancellationToken);
        var enquiries = (
            await context
                .LeadEnquiries.Where(link => ids.Contains(link.LeadId))
                .Join(context.Enquiries, link => link.Id, enquiry => enquiry.Id, (link, enquiry) => new { link.LeadId, enquiry.Reference, enquiry.Message })
                .ToListAsync(cancellationToken)
        ).ToLookup(row => row.LeadId, row => new EnquiryWords(row.Reference, row.Message));
        var words = new Dictionary<Guid, LeadWords>();
        foreach (var id in ids)
        {
            words.Add(id, new LeadWords(await SaidAsync(context, id, cancellationToken), [.. people[id]], [.. enquiries[id]]));
        }

        return words;
    }

    // One lead at a time: the newest of each of many leads would be looked for among all activities there are.
    private static async Task<IReadOnlyList<SaidWords>> SaidAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken) =>
        await context
            .Activities.Where(activity => activity.LeadId == leadId)
            .OrderByDescending(activity => activity.At)
            .Take(LeadWords.NewestSaid)
            .Select(activity => new SaidWords(activity.Kind, activity.Subject, activity.Body == null ? null : activity.Body.Substring(0, LeadWords.LongestText)))
            .ToListAsync(cancellationToken);

    // The others, what entries that were joined into them were known by, and the same of the one who is written to, who stands at the lead.
    private static async Task<ILookup<Guid, KnownBy>> PeopleAsync(LeadsDbContext context, List<Guid> ids, CancellationToken cancellationToken)
    {
        var others = context.LeadContacts.Where(link => ids.Contains(link.LeadId));
        var rows = await others
            .Join(context.Contacts, link => link.ContactId, contact => contact.Id, (link, contact) => new { link.LeadId, contact.Name, contact.Email, contact.Phone })
            .Concat(
                others.Join(
                    context.Contacts,
                    link => (Guid?)link.ContactId,
                    given => given.MergedIntoId,
                    (link, given) => new { link.LeadId, given.Name, given.Email, given.Phone }
                )
            )
            .Concat(
                context
                    .Leads.Where(lead => ids.Contains(lead.Id))
                    .Join(
                        context.Contacts,
                        lead => (Guid?)lead.ContactId,
                        given => given.MergedIntoId,
                        (lead, given) => new { LeadId = lead.Id, given.Name, given.Email, given.Phone }
                    )
            )
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.LeadId, row => new KnownBy(row.Name, row.Email, row.Phone));
    }
}
