using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>What goes with a lead whose time is over: all of its words, and those of its people who have no other lead.</summary>
internal static class LeadPeople
{
    public static async Task<DataSubject> FindAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken)
    {
        var leads = await context.Leads.Where(lead => lead.Id == leadId || lead.MergedIntoId == leadId).Select(lead => lead.Id).ToListAsync(cancellationToken);
        var people = await context
            .Contacts.AsNoTracking()
            .Where(contact =>
                contact.ErasedAt == null
                && context.Leads.Any(lead => leads.Contains(lead.Id) && (lead.ContactId == contact.Id || lead.Contacts.Any(link => link.ContactId == contact.Id)))
                && !context.Leads.Any(lead => !leads.Contains(lead.Id) && lead.ErasedAt == null && (lead.ContactId == contact.Id || lead.Contacts.Any(link => link.ContactId == contact.Id)))
            )
            .ToListAsync(cancellationToken);
        var (ids, emails) = (people.ConvertAll(contact => contact.Id), people.Select(contact => contact.EmailNormalized).OfType<string>().Distinct().ToList());
        var enquiries = await context.LeadEnquiries.Where(link => leads.Contains(link.LeadId)).Select(link => link.Id).ToListAsync(cancellationToken);
        var (written, received) = await SubjectMails.FindAsync(context, emails, ids, cancellationToken);
        return new DataSubject
        {
            Emails = emails,
            Phones = [.. people.Select(contact => contact.Phone).OfType<string>().Distinct()],
            Names = [.. people.Select(contact => contact.Name).Distinct()],
            Language = "vi",
            Contacts = ids,
            Enquiries = enquiries,
            OwnLeads = leads,
            SharedLeads = [],
            MailsWritten = written,
            MailsReceived = received,
            Outbox = await SubjectMails.OutboxAsync(context, emails, enquiries, [.. written, .. received], cancellationToken),
        };
    }

    /// <summary>Mails of nobody we know.</summary>
    public static DataSubject OfMails(IReadOnlyList<Guid> mails) =>
        new()
        {
            Emails = [],
            Phones = [],
            Names = [],
            Language = "vi",
            Contacts = [],
            Enquiries = [],
            OwnLeads = [],
            SharedLeads = [],
            MailsWritten = mails,
            MailsReceived = [],
            Outbox = [],
        };
}
