using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Export;

/// <summary>
/// Gathers what a person is given: what the person told us, what went between us, and how far the own matter has come. Not what staff
/// wrote for each other, how leads are marked, nor anything of other people (<c>docs/adr/0025</c>).
/// </summary>
internal sealed class ExportReading(LeadsDbContext context, DataSubject subject, string language, IStaffDirectory staff)
{
    // Of these the person knew time and place; what staff noted about them is theirs.
    private static readonly ActivityKind[] Met = [ActivityKind.Meeting, ActivityKind.SiteVisit, ActivityKind.Call];

    public async Task<IReadOnlyList<ExportSection>> ReadAsync(ExportFiles files, CancellationToken cancellationToken) =>
        [
            await PeopleAsync(cancellationToken),
            await EnquiriesAsync(files, cancellationToken),
            await LeadsAsync(cancellationToken),
            await MailsAsync(files, cancellationToken),
            await MeetingsAsync(cancellationToken),
        ];

    private async Task<ExportSection> PeopleAsync(CancellationToken cancellationToken)
    {
        var ids = subject.Contacts;
        var contacts = await context
            .Contacts.AsNoTracking()
            .Where(contact => ids.Contains(contact.Id))
            .OrderBy(contact => contact.CreatedAt)
            .Select(contact => new { Contact = contact, Organisation = context.Organisations.Where(organisation => organisation.Id == contact.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return new ExportSection(
            "person",
            contacts.ConvertAll(row => new ExportEntry(
                new ExportField("name", row.Contact.Name),
                new ExportField("email", row.Contact.Email?.Value),
                new ExportField("phone", Phone(row.Contact.Phone, row.Contact.PhoneExtension)),
                new ExportField("position", row.Contact.Position),
                new ExportField("organisation", row.Organisation),
                new ExportField("country", Country(row.Contact.Country)),
                new ExportField("language", row.Contact.Language is "vi" or "en" ? LeadsTexts.Get($"export.language.{row.Contact.Language}", language) : row.Contact.Language),
                new ExportField("storedAt", row.Contact.CreatedAt),
                new ExportField("returnedAt", row.Contact.BouncedAt),
                new ExportField("restrictedAt", row.Contact.RestrictedAt),
                new ExportField("objectedAt", row.Contact.ObjectedAt)
            ))
        );
    }

    private async Task<ExportSection> EnquiriesAsync(ExportFiles files, CancellationToken cancellationToken)
    {
        var ids = subject.Enquiries;
        var enquiries = await context
            .Enquiries.AsNoTracking()
            .Include(enquiry => enquiry.Subjects)
            .Include(enquiry => enquiry.Attachments)
            .Include(enquiry => enquiry.Consents)
            .AsSplitQuery()
            .Where(enquiry => ids.Contains(enquiry.Id))
            .OrderBy(enquiry => enquiry.ReceivedAt)
            .ToListAsync(cancellationToken);
        var entries = enquiries.ConvertAll(enquiry => new ExportEntry(
            new ExportField("reference", enquiry.Reference.ToString()),
            new ExportField("receivedAt", enquiry.ReceivedAt),
            new ExportField("name", enquiry.PersonName),
            new ExportField("organisation", enquiry.Organisation),
            new ExportField("country", Country(enquiry.Country)),
            new ExportField("email", enquiry.Email.Value),
            new ExportField("phone", Phone(enquiry.Phone, enquiry.PhoneExtension)),
            new ExportField("land", enquiry.LandNeed is { } land ? EnquiryWording.Land(land, language) : null),
            new ExportField("timing", enquiry.Timing is { } timing ? EnquiryWording.Timing(timing, language) : null),
            new ExportField("investment", enquiry.Investment is { } size ? EnquiryWording.Investment(size, language) : null),
            new ExportField("subjects", enquiry.Subjects.OrderBy(one => one.Position).Select(one => EnquiryWording.Subject(one.ToSubject(), language)).ToList()),
            new ExportField("message", enquiry.Message),
            new ExportField("answeredBy", enquiry.Routing.UnitName(language)),
            new ExportField("files", enquiry.Attachments.OrderBy(file => file.Position).Select(file => files.OfEnquiry(file)).ToList()),
            new ExportField("consents", enquiry.Consents.OrderBy(consent => consent.GivenAt).Select(Consent).ToList())
        ));
        return new ExportSection("enquiries", entries);
    }

    private string Consent(Consent consent) => LeadsTexts.Get("export.consent", language, EnquiryWording.Time(consent.GivenAt, language), LeadsTexts.Get($"export.purpose.{consent.Purpose}", language), consent.NoticeVersion);

    private async Task<ExportSection> LeadsAsync(CancellationToken cancellationToken)
    {
        var ids = subject.Leads.ToList();
        var leads = await context.Leads.AsNoTracking().Where(lead => ids.Contains(lead.Id)).OrderBy(lead => lead.CreatedAt).ToListAsync(cancellationToken);
        var offers = (
            await context.Offers.AsNoTracking().Where(offer => ids.Contains(offer.LeadId) && offer.State != OfferState.Released).OrderBy(offer => offer.ProposedAt).ToListAsync(cancellationToken)
        ).ToLookup(offer => offer.LeadId);
        var entries = leads.ConvertAll(lead => new ExportEntry(
            new ExportField("reference", lead.Reference.ToString()),
            new ExportField("receivedAt", lead.CreatedAt),
            new ExportField("source", LeadsTexts.Get($"desk.source.{lead.Source}", language)),
            new ExportField("stage", lead.Stage is LeadStage.Spam or LeadStage.Lost ? LeadsTexts.Get("export.ended", language) : LeadsTexts.Get($"desk.stage.{lead.Stage}", language)),
            new ExportField("stageSince", lead.StageSince),
            new ExportField("officer", lead.OfficerKey is { } key ? staff.Find(key)?.Name : null),
            new ExportField("plots", offers[lead.Id].Select(offer => offer.NameFor(language)).ToList())
        ));
        return new ExportSection("matters", entries);
    }

    private async Task<ExportSection> MailsAsync(ExportFiles files, CancellationToken cancellationToken)
    {
        List<Guid> ids = [.. subject.MailsWritten, .. subject.MailsReceived];
        var own = subject.MailsWritten.ToHashSet();
        var mails = await context
            .Mails.AsNoTracking()
            .Include(mail => mail.Attachments)
            .Where(mail => ids.Contains(mail.Id))
            .OrderBy(mail => mail.SentAt)
            .ToListAsync(cancellationToken);
        var entries = mails.ConvertAll(mail => new ExportEntry(
            new ExportField("sentAt", mail.SentAt),
            new ExportField("from", mail.FromName is null ? mail.FromAddress : $"{mail.FromName} <{mail.FromAddress}>"),
            new ExportField("to", mail.To),
            new ExportField("cc", mail.Cc),
            new ExportField("replyTo", mail.ReplyTo),
            new ExportField("subject", mail.Subject),
            new ExportField("text", mail.TextBody),
            new ExportField("files", mail.Attachments.OrderBy(file => file.Position).Select(file => own.Contains(mail.Id) ? files.OfMail(file) : file.FileName).ToList())
        ));
        return new ExportSection("mails", entries);
    }

    private async Task<ExportSection> MeetingsAsync(CancellationToken cancellationToken)
    {
        var ids = subject.Contacts;
        var rows = await (
            from person in context.ActivityPeople.AsNoTracking()
            where person.ContactId != null && ids.Contains(person.ContactId.Value)
            join activity in context.Activities on person.ActivityId equals activity.Id
            where Met.Contains(activity.Kind)
            orderby activity.At
            select new { Person = person, Activity = activity }
        ).ToListAsync(cancellationToken);
        var entries = rows.ConvertAll(row => new ExportEntry(
            new ExportField("kind", LeadsTexts.Get($"export.kind.{row.Activity.Kind}", language)),
            new ExportField("at", row.Activity.At),
            new ExportField("endsAt", row.Activity.EndsAt),
            new ExportField("subject", row.Activity.Kind == ActivityKind.Call ? null : row.Activity.Subject),
            new ExportField("place", row.Activity.Place),
            new ExportField("cancelledAt", row.Activity.CancelledAt),
            new ExportField("invitedAt", row.Person.InvitedAt),
            new ExportField("answer", row.Person.Answer is { } answer ? LeadsTexts.Get($"export.answer.{answer}", language) : null),
            new ExportField("answeredAt", row.Person.AnsweredAt),
            new ExportField("comment", row.Person.AnswerComment)
        ));
        return new ExportSection("meetings", entries);
    }

    private string? Country(string? code) => code is null or Enquiry.CountryUnknown ? null : Countries.NameOf(code, language);

    private static string? Phone(string? number, string? extension) => extension is null ? number : $"{number} ext. {extension}";
}
