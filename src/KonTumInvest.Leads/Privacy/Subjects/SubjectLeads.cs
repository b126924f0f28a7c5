using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>Which leads are about one person, and which about others as well.</summary>
internal static class SubjectLeads
{
    public static async Task<(IReadOnlyList<Guid> Own, IReadOnlyList<Guid> Shared)> FindAsync(
        LeadsDbContext context,
        IReadOnlyList<Guid> contacts,
        IReadOnlyList<Guid> enquiries,
        CancellationToken cancellationToken
    )
    {
        var leads = await context
            .Leads.AsNoTracking()
            .Where(lead =>
                contacts.Contains(lead.ContactId)
                || lead.Contacts.Any(other => contacts.Contains(other.ContactId))
                || context.LeadEnquiries.Any(link => link.LeadId == lead.Id && enquiries.Contains(link.Id))
            )
            .OrderBy(lead => lead.CreatedAt)
            .Select(lead => new
            {
                lead.Id,
                Others = (lead.Contact.ErasedAt == null && !contacts.Contains(lead.ContactId))
                    || lead.Contacts.Any(other => other.Contact.ErasedAt == null && !contacts.Contains(other.ContactId))
                    || context.LeadEnquiries.Any(link => link.LeadId == lead.Id && !enquiries.Contains(link.Id) && context.Enquiries.Any(enquiry => enquiry.Id == link.Id && enquiry.PersonName != Erased.Text)),
            })
            .ToListAsync(cancellationToken);
        return ([.. leads.Where(lead => !lead.Others).Select(lead => lead.Id)], [.. leads.Where(lead => lead.Others).Select(lead => lead.Id)]);
    }
}
