using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk.Projections;

/// <summary>
/// Takes leads whole from the context that is about to store them for the first time: all their rows are in it, and nothing is read but people
/// and enquiries that were there before and are not in it.
/// </summary>
internal static class NewLeads
{
    /// <summary>The leads; none where the context stores no new ones.</summary>
    public static async Task<IReadOnlyList<WholeLead>> TakeAsync(LeadsDbContext context, CancellationToken cancellationToken)
    {
        var rows = context.ChangeTracker.Entries().Where(entry => entry.State != EntityState.Deleted).ToLookup(entry => entry.Entity.GetType(), entry => entry);
        var leads = rows[typeof(Lead)].Where(entry => entry.State == EntityState.Added).Select(entry => (Lead)entry.Entity).ToList();
        var whole = new List<WholeLead>(leads.Count);
        foreach (var lead in leads)
        {
            var said = Of<Activity>().Where(activity => activity.LeadId == lead.Id).ToList();
            whole.Add(
                new WholeLead
                {
                    Lead = lead,
                    Stages = WholeLeads.InOrder(Of<StageChange>().Where(change => change.LeadId == lead.Id)),
                    Happenings = await HappeningsAsync(context, said, cancellationToken),
                    Subjects = [.. Of<LeadSubject>().Where(subject => subject.LeadId == lead.Id)],
                    OfferedPlaces = [.. Of<Offer>().Where(offer => offer.LeadId == lead.Id).Select(offer => offer.PlaceCode)],
                    HasTask = Of<LeadTask>().Any(task => task.LeadId == lead.Id),
                    Review = Of<LeadScore>().FirstOrDefault(score => score.LeadId == lead.Id),
                    Words = new LeadWords(
                        Newest(said),
                        await PeopleAsync(context, lead, Of<LeadContact>().Where(link => link.LeadId == lead.Id), cancellationToken),
                        await EnquiriesAsync(context, Of<LeadEnquiry>().Where(link => link.LeadId == lead.Id), cancellationToken)
                    ),
                    Clocks = [],
                    Pauses = [.. Of<Deadlines.LeadPause>().Where(pause => pause.LeadId == lead.Id)],
                }
            );
        }

        return whole;

        IEnumerable<T> Of<T>() => rows[typeof(T)].Select(entry => (T)entry.Entity);
    }

    private static async Task<IReadOnlyList<Happening>> HappeningsAsync(LeadsDbContext context, List<Activity> activities, CancellationToken cancellationToken)
    {
        var happenings = new List<Happening>(activities.Count);
        foreach (var activity in activities)
        {
            var mail = activity.MailId is { } id ? await context.FindAsync<StoredMail>([id], cancellationToken) : null;
            var fate = mail is null ? null : new MailFate(mail.Nature, mail.GivenUpAt, mail.LeftAt, mail.UndeliveredAt);
            happenings.Add(Happening.Of(activity.Kind, activity.At, activity.CreatedAt, activity.CancelledAt is not null, fate));
        }

        return happenings;
    }

    private static IReadOnlyList<SaidWords> Newest(IEnumerable<Activity> activities) =>
        [
            .. activities
                .OrderByDescending(activity => activity.At)
                .Take(LeadWords.NewestSaid)
                .Select(activity => new SaidWords(activity.Kind, activity.Subject, activity.Body is { Length: > LeadWords.LongestText } body ? body[..LeadWords.LongestText] : activity.Body)),
        ];

    private static async Task<IReadOnlyList<KnownBy>> PeopleAsync(LeadsDbContext context, Lead lead, IEnumerable<LeadContact> others, CancellationToken cancellationToken)
    {
        var people = new List<KnownBy>();
        var known = new List<Guid>();
        foreach (var id in others.Select(link => link.ContactId).Prepend(lead.ContactId))
        {
            // Found in the context where it is there; else read, and then tracked.
            var contact = (await context.FindAsync<Contact>([id], cancellationToken))!;
            if (context.Entry(contact).State != EntityState.Added)
            {
                known.Add(id);
            }

            if (id == lead.ContactId)
            {
                lead.Contact = contact;
            }
            else
            {
                people.Add(new KnownBy(contact.Name, contact.Email, contact.Phone));
            }
        }

        if (known.Count > 0)
        {
            people.AddRange(
                await context
                    .Contacts.Where(given => given.MergedIntoId != null && known.Contains(given.MergedIntoId.Value))
                    .Select(given => new KnownBy(given.Name, given.Email, given.Phone))
                    .ToListAsync(cancellationToken)
            );
        }

        if (lead.OrganisationId is { } organisation)
        {
            lead.Organisation = await context.FindAsync<Organisation>([organisation], cancellationToken);
        }

        return people;
    }

    private static async Task<IReadOnlyList<EnquiryWords>> EnquiriesAsync(LeadsDbContext context, IEnumerable<LeadEnquiry> links, CancellationToken cancellationToken)
    {
        var words = new List<EnquiryWords>();
        foreach (var link in links.ToList())
        {
            var enquiry = (await context.FindAsync<Enquiry>([link.Id], cancellationToken))!;
            words.Add(new EnquiryWords(enquiry.Reference, enquiry.Message));
        }

        return words;
    }
}
