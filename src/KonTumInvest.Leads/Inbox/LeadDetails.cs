using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
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
            Subjects = [.. lead.Subjects.Select(subject => new LeadTopic(subject.Kind, subject.Key, subject.Code, english ? subject.NameEn ?? subject.NameVi : subject.NameVi, subject.Sample))],
            Offers =
            [
                .. offers.Select(offer => new LeadOfferRow(offer.Id, offer.PlotKey, offer.PlotCode, english ? offer.NameEn ?? offer.NameVi : offer.NameVi, offer.State, offer.HeldUntil, offer.Note, offer.Sample, offer.Version)),
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
            .Where(enquiry => context.LeadEnquiries.Any(link => link.Id == enquiry.Id && link.LeadId == leadId))
            .OrderBy(enquiry => enquiry.ReceivedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return
        [
            .. enquiries.Select(enquiry => new LeadEnquiryRow(
                enquiry.Id,
                enquiry.Reference.ToString(),
                enquiry.ReceivedAt,
                actor.SeesContactData ? enquiry.Message : null,
                enquiry.Routing.RuleCode,
                enquiry.Routing.UnitCode,
                [.. enquiry.Attachments.OrderBy(file => file.Position).Select(file => new LeadFileRow(file.Id, file.FileName, file.Length, file.MediaType))]
            )),
        ];
    }
}
