using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Search;

/// <summary>Keeps what leads are found by, in the transaction that changes them.</summary>
internal sealed class SearchProjection : ILeadProjection
{
    // Of a long history the newest counts; an index of everything ever written would cost more than anybody finds by it.
    private const int NewestActivities = 50;
    private const int TextOfEach = 2_000;

    public async Task RefreshAsync(LeadsDbContext context, IReadOnlyCollection<Guid> leadIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var leadId in leadIds)
        {
            await RefreshAsync(context, leadId, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private static async Task RefreshAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken)
    {
        var lead = await context
            .Leads.AsNoTracking()
            .Where(lead => lead.Id == leadId)
            .Select(lead => new
            {
                lead.Reference,
                lead.Title,
                lead.Summary,
                lead.LicenceNumber,
                Organisation = lead.Organisation == null ? null : lead.Organisation.Name,
                TaxCode = lead.Organisation == null ? null : lead.Organisation.TaxCode,
                Main = new { lead.Contact.Name, lead.Contact.Email, lead.Contact.Phone },
                Others = lead.Contacts.Select(other => new { other.Contact.Name, other.Contact.Email, other.Contact.Phone }).ToList(),

                // What entries that were joined into these people were known by.
                JoinedMain = context.Contacts.Where(given => given.MergedIntoId == lead.ContactId).Select(given => new { given.Name, given.Email, given.Phone }).ToList(),
                JoinedOthers = lead
                    .Contacts.Join(context.Contacts, other => (Guid?)other.ContactId, given => given.MergedIntoId, (_, given) => new { given.Name, given.Email, given.Phone })
                    .ToList(),
                Subjects = lead.Subjects.Select(subject => new { subject.Code, subject.NameVi, subject.NameEn }).ToList(),
                References = context.LeadEnquiries.Where(link => link.LeadId == lead.Id).Join(context.Enquiries, link => link.Id, enquiry => enquiry.Id, (_, enquiry) => enquiry.Reference).ToList(),
                Messages = context.LeadEnquiries.Where(link => link.LeadId == lead.Id).Join(context.Enquiries, link => link.Id, enquiry => enquiry.Id, (_, enquiry) => enquiry.Message).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        var stored = await context.SearchTexts.SingleOrDefaultAsync(text => text.LeadId == leadId, cancellationToken);
        if (lead is null)
        {
            if (stored is not null)
            {
                context.Remove(stored);
            }

            return;
        }

        var activities = await context
            .Activities.AsNoTracking()
            .Where(activity => activity.LeadId == leadId)
            .OrderByDescending(activity => activity.At)
            .Take(NewestActivities)
            .Select(activity => new { activity.Kind, activity.Subject, activity.Body })
            .ToListAsync(cancellationToken);
        var spoken = activities.ToLookup(activity => activity.Kind is ActivityKind.MailIn or ActivityKind.MailOut or ActivityKind.CaseMessage);
        var plain = Fold(
            [
                lead.Reference.ToString(),
                .. lead.References.Select(reference => reference.ToString()),
                lead.Title,
                lead.Summary,
                lead.Organisation,
                lead.TaxCode,
                lead.LicenceNumber,
                .. lead.Subjects.SelectMany(subject => new[] { subject.Code, subject.NameVi, subject.NameEn }),
                .. spoken[false].SelectMany(activity => new[] { activity.Subject, activity.Body }),
            ]
        );
        var personal = Fold(
            [
                .. lead.Others.Concat(lead.JoinedMain).Concat(lead.JoinedOthers).Append(lead.Main).SelectMany(contact => new[] { contact.Name, contact.Email?.Value, contact.Phone, National(contact.Phone) }),
                .. lead.Messages,
                .. spoken[true].SelectMany(activity => new[] { activity.Subject, activity.Body }),
            ]
        );
        if (stored is null)
        {
            context.SearchTexts.Add(new LeadSearchText { LeadId = leadId, Plain = plain, Personal = personal });
        }
        else
        {
            (stored.Plain, stored.Personal) = (plain, personal);
        }
    }

    private static string Fold(IEnumerable<string?> parts) =>
        VietnameseText.Fold(string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Length > TextOfEach ? part[..TextOfEach] : part)));

    // Vietnamese numbers are known by their national form: 0260... for +84260...
    private static string? National(string? phone) => phone?.StartsWith("+84", StringComparison.Ordinal) == true ? $"0{phone[3..]}" : null;
}
