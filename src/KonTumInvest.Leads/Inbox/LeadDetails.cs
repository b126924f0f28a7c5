using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbox;

/// <summary>Gathers what belongs to a lead.</summary>
internal static class LeadDetails
{
    // No lead of real work comes near; a list without a limit would be a way to bring the desk down.
    private const int Most = 200;

    public static async Task<LeadDetail> OfAsync(LeadsDbContext context, LeadRow row, Lead lead, DeskActor actor, IStaffDirectory staff, CancellationToken cancellationToken)
    {
        var english = actor.Language == "en";
        var names = await ActorNames.ReadAsync(context, staff, cancellationToken);
        PersonName Person(Guid key) => new(key, names.Find(key) ?? "?");
        var offers = await context.Offers.AsNoTracking().Where(offer => offer.LeadId == lead.Id).OrderBy(offer => offer.ProposedAt).Take(Most).ToListAsync(cancellationToken);
        var tasks = await context
            .Tasks.AsNoTracking()
            .Where(task => task.LeadId == lead.Id)
            .OrderBy(task => task.DoneAt != null)
            .ThenBy(task => task.DueAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var steps = await context.StageChanges.AsNoTracking().Where(change => change.LeadId == lead.Id).OrderBy(change => change.At).Take(Most).ToListAsync(cancellationToken);
        return new LeadDetail
        {
            Lead = row,
            Summary = lead.Summary,
            Timing = lead.Timing,
            LostReason = lead.LostReason,
            LicenceNumber = lead.LicenceNumber,
            LicensedOn = lead.LicensedOn,
            OrganisationId = lead.OrganisationId,
            Contacts =
            [
                Contact(lead.Contact, lead.Contacts.FirstOrDefault(contact => contact.ContactId == lead.ContactId)?.Role, primary: true, actor),
                .. lead.Contacts.Where(contact => contact.ContactId != lead.ContactId && contact.Contact.MergedIntoId is null).Select(contact => Contact(contact.Contact, contact.Role, primary: false, actor)),
            ],
            Subjects =
            [
                .. lead
                    .Subjects.OrderBy(subject => subject.Kind)
                    .ThenBy(subject => subject.Code, StringComparer.Ordinal)
                    .Select(subject => new LeadTopic(subject.Kind, subject.Key, subject.Code, english ? subject.NameEn ?? subject.NameVi : subject.NameVi, subject.PlaceCode, subject.Sample)),
            ],
            Offers =
            [
                .. offers.Select(offer => new LeadOfferRow(offer.Id, offer.PlotKey, offer.PlotCode, offer.NameFor(actor.Language), offer.State, offer.HeldUntil, offer.Note, offer.Sample, offer.Version)),
            ],
            Tasks = [.. tasks.Select(task => new LeadTaskRow(task.Id, task.Title, Person(task.AssigneeKey), task.DueAt, task.DoneAt, task.Version))],
            Enquiries = await EnquiriesAsync(context, lead.Id, actor, cancellationToken),
            Readers = [.. lead.Readers.Select(reader => Person(reader.OfficerKey))],
            Stages = [.. steps.Select(step => new LeadStep(step.From, step.To, step.At, step.ByKey is { } by ? Person(by) : null, step.Reason))],
            Rights = new LeadRightsOfReader(
                LeadRights.May(actor, LeadAct.Write, lead),
                LeadRights.May(actor, LeadAct.Assign, lead),
                LeadRights.May(actor, LeadAct.Restrict, lead),
                LeadRights.May(actor, LeadAct.Merge, lead)
            ),
            MergedInto = lead.MergedIntoId,
        };
    }

    private static LeadPerson Contact(Contact contact, string? role, bool primary, DeskActor actor)
    {
        var shown = actor.SeesContactData;
        return new LeadPerson(
            contact.Id,
            shown ? contact.Name : null,
            shown ? contact.Email?.Value : null,
            shown ? contact.Phone : null,
            shown ? contact.PhoneExtension : null,
            shown ? contact.Position : null,
            role,
            contact.Language,
            primary,
            contact.BouncedAt is not null,
            contact.RestrictedAt is not null,
            contact.ObjectedAt is not null,
            contact.ErasedAt is not null,
            contact.Version
        );
    }

    // What somebody wrote about himself is contact data as well.
    private static async Task<IReadOnlyList<LeadEnquiryRow>> EnquiriesAsync(LeadsDbContext context, Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        var enquiries = await context
            .Enquiries.AsNoTracking()
            .Include(enquiry => enquiry.Attachments)
            .Include(enquiry => enquiry.Subjects)
            .AsSplitQuery()
            .Where(enquiry => context.LeadEnquiries.Any(link => link.Id == enquiry.Id && link.LeadId == leadId))
            .OrderBy(enquiry => enquiry.ReceivedAt)
            .ThenBy(enquiry => enquiry.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var receipts = await ReceiptsAsync(context, enquiries, cancellationToken);
        return enquiries.ConvertAll(enquiry => Sent(enquiry, receipts.GetValueOrDefault(enquiry.Id), actor));
    }

    private static async Task<Dictionary<Guid, EnquiryReceiptRow>> ReceiptsAsync(LeadsDbContext context, List<Enquiry> enquiries, CancellationToken cancellationToken)
    {
        var ids = enquiries.ConvertAll(enquiry => (Guid?)enquiry.Id);
        var mails = await context
            .Outbox.Where(mail => ids.Contains(mail.EnquiryId) && mail.Kind == MailKind.EnquiryReceipt)
            .Select(mail => new { mail.EnquiryId, mail.Status, mail.FinishedAt, mail.LastFailure })
            .ToListAsync(cancellationToken);
        return mails
            .DistinctBy(mail => mail.EnquiryId)
            .ToDictionary(mail => mail.EnquiryId!.Value, mail => new EnquiryReceiptRow($"{mail.Status}", mail.FinishedAt, mail.Status == MailStatus.Parked ? mail.LastFailure : null));
    }

    private static LeadEnquiryRow Sent(Enquiry enquiry, EnquiryReceiptRow? receipt, DeskActor actor)
    {
        var (person, investment) = (actor.SeesContactData, actor.SeesInvestment ? enquiry.Investment : null);
        return new LeadEnquiryRow
        {
            Id = enquiry.Id,
            Reference = enquiry.Reference.ToString(),
            ReceivedAt = enquiry.ReceivedAt,
            Language = enquiry.Language,
            Message = person ? enquiry.Message : null,
            PersonName = person ? enquiry.PersonName : null,
            Organisation = enquiry.Organisation,
            Country = enquiry.Country == Enquiry.CountryUnknown ? null : enquiry.Country,
            Email = person ? enquiry.Email.Value : null,
            Phone = person ? $"{enquiry.Phone}{(enquiry.PhoneExtension is { } extension ? $" ext. {extension}" : string.Empty)}" : null,
            AreaFrom = enquiry.LandNeed?.FromSquareMetres,
            AreaTo = enquiry.LandNeed?.ToSquareMetres,
            InvestmentAmount = investment?.Amount,
            InvestmentCurrency = investment?.Currency,
            Timing = enquiry.Timing,
            Subjects = [.. enquiry.Subjects.OrderBy(subject => subject.Position).Select(subject => EnquiryWording.Subject(subject.ToSubject(), actor.Language))],
            Rule = enquiry.Routing.RuleCode,
            Unit = enquiry.Routing.UnitCode,
            Receipt = receipt,
            Attachments = [.. enquiry.Attachments.OrderBy(file => file.Position).Select(file => new LeadFileRow(file.Id, file.FileName, file.Length, file.MediaType))],
        };
    }
}
