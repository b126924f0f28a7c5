using System.Security.Cryptography;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Merging;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Privacy.Subjects;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Erasure;

/// <summary>Takes the person out of enquiries, contacts and organisations; call after leads and mails are erased.</summary>
internal static class PartyErasure
{
    private const int FingerprintBytes = Enquiry.FingerprintLength / 2;

    public static async Task RunAsync(ErasureScope scope)
    {
        await EnquiriesAsync(scope);
        await OrganisationsAsync(scope);
        await ContactsAsync(scope);
    }

    // What was asked for stays a fact: land, sum, timing, subjects, country. The consent stays as evidence, of nobody known.
    private static async Task EnquiriesAsync(ErasureScope scope)
    {
        var (context, cancellation, ids) = (scope.Context, scope.Cancellation, scope.Enquiries);
        foreach (var id in ids)
        {
            var fingerprint = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(FingerprintBytes));
            await context
                .Enquiries.Where(enquiry => enquiry.Id == id)
                .ExecuteUpdateAsync(
                    enquiry =>
                        enquiry
                            .SetProperty(row => row.PersonName, Erased.Text)
                            .SetProperty(row => row.Organisation, (string?)null)
                            .SetProperty(row => row.Email, Erased.Email)
                            .SetProperty(row => row.EmailNormalized, Erased.Email.Normalized)
                            .SetProperty(row => row.Phone, (string?)null)
                            .SetProperty(row => row.PhoneExtension, (string?)null)
                            .SetProperty(row => row.Message, string.Empty)
                            .SetProperty(row => row.Fingerprint, fingerprint),
                    cancellation
                );
        }

        var files = context.Attachments.Where(file => ids.Contains(file.EnquiryId));
        await context.Set<AttachmentContent>().Where(content => files.Any(file => file.Id == content.AttachmentId)).ExecuteDeleteAsync(cancellation);
        await files.ExecuteDeleteAsync(cancellation);

        // Others wrote about the person in leads they share.
        var ofOthers = context.Enquiries.Where(enquiry => !ids.Contains(enquiry.Id) && context.LeadEnquiries.Any(link => link.Id == enquiry.Id && scope.Shared.Contains(link.LeadId)));
        await TextColumns.RedactAsync(context, ofOthers, [nameof(Enquiry.Message)], scope.Redaction, cancellation);
    }

    // An organisation that nobody else acts for would name the person: a household, a firm of one. Others are no persons, and stay.
    private static async Task OrganisationsAsync(ErasureScope scope)
    {
        var (context, cancellation, own, contacts) = (scope.Context, scope.Cancellation, scope.Own, scope.Contacts);
        var alone = context.Organisations.Where(organisation =>
            (context.Leads.Any(lead => own.Contains(lead.Id) && lead.OrganisationId == organisation.Id) || context.Contacts.Any(contact => contacts.Contains(contact.Id) && contact.OrganisationId == organisation.Id))
            && !context.Leads.Any(lead => !own.Contains(lead.Id) && lead.OrganisationId == organisation.Id && lead.ErasedAt == null)
            && !context.Contacts.Any(contact => !contacts.Contains(contact.Id) && contact.OrganisationId == organisation.Id && contact.ErasedAt == null)
        );
        var ids = await alone.Select(organisation => organisation.Id).ToListAsync(cancellation);
        ids.AddRange(await GivenUpAsync(scope, ids));
        scope.Told.UnionWith(ids);
        scope.Told.UnionWith(await HandedOnFields.TakeBackAsync(context, ids, cancellation));
        await context.Leads.Where(lead => lead.OrganisationId != null && ids.Contains(lead.OrganisationId.Value)).ExecuteUpdateAsync(lead => lead.SetProperty(row => row.OrganisationId, (Guid?)null), cancellation);
        await context.Contacts.Where(contact => contact.OrganisationId != null && ids.Contains(contact.OrganisationId.Value)).ExecuteUpdateAsync(contact => contact.SetProperty(row => row.OrganisationId, (Guid?)null), cancellation);
        await context.PartyMerges.Where(merge => ids.Contains(merge.FromId) || ids.Contains(merge.IntoId)).ExecuteDeleteAsync(cancellation);
        await context.Organisations.Where(organisation => ids.Contains(organisation.Id)).ExecuteDeleteAsync(cancellation);
        await NotesAsync(scope);
    }

    // An organisation that was joined into another has no leads any more: it is told by what was moved from it whether it was the person's alone.
    private static async Task<List<Guid>> GivenUpAsync(ErasureScope scope, List<Guid> going)
    {
        var (context, own, contacts) = (scope.Context, scope.Own, scope.Contacts);
        var inForce = context.PartyMerges.Where(merge => merge.Party == PartyKind.Organisation && merge.UndoneAt == null);
        var persons = inForce.Where(merge =>
            merge.Parts.Any(part => own.Contains(part.RowId) || contacts.Contains(part.RowId))
            && !merge.Parts.Any(part =>
                context.Leads.Any(lead => lead.Id == part.RowId && !own.Contains(lead.Id) && lead.ErasedAt == null)
                || context.Contacts.Any(contact => contact.Id == part.RowId && !contacts.Contains(contact.Id) && contact.ErasedAt == null)
            )
        );
        return await context
            .Organisations.Where(organisation => organisation.MergedIntoId != null && !going.Contains(organisation.Id))
            .Where(organisation => going.Contains(organisation.MergedIntoId!.Value) || persons.Any(merge => merge.FromId == organisation.Id))
            .Select(organisation => organisation.Id)
            .ToListAsync(scope.Cancellation);
    }

    // What staff noted of organisations that stay may speak of the person, also in what the audit keeps of it.
    private static async Task NotesAsync(ErasureScope scope)
    {
        var (context, contacts, leads) = (scope.Context, scope.Contacts, scope.Own.Concat(scope.Shared).ToList());
        var near = context.Organisations.Where(organisation =>
            context.Leads.Any(lead => leads.Contains(lead.Id) && (lead.OrganisationId == organisation.Id || lead.OrganisationId == organisation.MergedIntoId))
            || context.Contacts.Any(contact => contacts.Contains(contact.Id) && (contact.OrganisationId == organisation.Id || contact.OrganisationId == organisation.MergedIntoId))
        );
        scope.Organisations.AddRange(await near.Select(organisation => organisation.Id).ToListAsync(scope.Cancellation));
        await TextColumns.RedactAsync(context, near, [nameof(Organisation.Note)], scope.Redaction, scope.Cancellation);
    }

    private static async Task ContactsAsync(ErasureScope scope)
    {
        var contacts = scope.Contacts;
        await scope
            .Context.Contacts.Where(contact => contacts.Contains(contact.Id))
            .ExecuteUpdateAsync(
                contact =>
                    contact
                        .SetProperty(row => row.Name, Erased.Text)
                        .SetProperty(row => row.NameFolded, string.Empty)
                        .SetProperty(row => row.Email, (Values.EmailAddress?)null)
                        .SetProperty(row => row.EmailNormalized, (string?)null)
                        .SetProperty(row => row.Phone, (string?)null)
                        .SetProperty(row => row.PhoneExtension, (string?)null)
                        .SetProperty(row => row.Position, (string?)null)
                        .SetProperty(row => row.OrganisationId, (Guid?)null)
                        .SetProperty(row => row.BouncedAt, (DateTimeOffset?)null)
                        .SetProperty(row => row.BounceStatus, (string?)null)
                        .SetProperty(row => row.ErasedAt, scope.Transaction.Now)
                        .SetProperty(row => row.Version, row => row.Version + 1),
                scope.Cancellation
            );
    }
}
