using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Samples;

/// <summary>Removes samples. What was written about them in the audit, and the numbers they had, stay.</summary>
public sealed class SampleRemoval(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, ILogger<SampleRemoval> logger)
{
    /// <summary>
    /// Removes all of them with everything on them, mails that were to be sent among it, and the sample organisations and contacts that no other lead has to do
    /// with. A sample that real work was joined with stays, because that work would be lost.
    /// </summary>
    /// <returns>How many leads were removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        await RunAsync(SampleMails.RemoveAsync, cancellationToken);
        await RunAsync(SampleRequests.RemoveAsync, cancellationToken);
        var made = await ImportedPartiesAsync(cancellationToken);
        await RunAsync(SampleImport.RemoveAsync, cancellationToken);
        List<Guid> samples;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            samples = await context.Leads.Where(lead => lead.Sample).Select(lead => lead.Id).ToListAsync(cancellationToken);
        }

        var removed = 0;
        foreach (var id in samples)
        {
            removed += await RunAsync(transaction => RemoveLeadAsync(transaction, id), cancellationToken);
        }

        await RunAsync(transaction => RemovePartiesAsync(transaction, [.. SampleKeys.Contacts, .. made], [.. SampleKeys.Organisations, .. made]), cancellationToken);
        logger.LogInformation("Sample leads removed: {Count}, kept because of real work on them: {Kept}", removed, samples.Count - removed);
        return removed;
    }

    private async Task<int> RunAsync(Func<DeskTransaction, Task<Result<int>>> act, CancellationToken cancellationToken)
    {
        var result = await work.RunAsync(DeskActor.System, act, cancellationToken);
        return result.Value;
    }

    // Contacts and organisations that the rows of the import made.
    private async Task<List<Guid>> ImportedPartiesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.ImportRows.Where(row => row.ImportId == SampleKeys.Import).Select(row => new { row.ContactId, row.OrganisationId }).ToListAsync(cancellationToken);
        return [.. rows.SelectMany(row => new[] { row.ContactId, row.OrganisationId }).OfType<Guid>()];
    }

    private static async Task<Result<int>> RemoveLeadAsync(DeskTransaction transaction, Guid id)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        var lead = await context.Leads.SingleOrDefaultAsync(lead => lead.Id == id && lead.Sample, cancellation);
        var mails = await context.Mails.Where(mail => mail.LeadId == id).ToListAsync(cancellation);

        // Enquiries that somebody made of the sample mails are samples as well.
        var own = mails.Where(mail => SampleMails.MessageIds.Contains(mail.MessageId)).Select(mail => mail.ContentSha256).ToList();
        var links = await context.LeadEnquiries.Where(link => link.LeadId == id).ToListAsync(cancellation);
        var keys = links.ConvertAll(link => link.Id);
        var enquiries = await context.Enquiries.Where(enquiry => keys.Contains(enquiry.Id)).ToListAsync(cancellation);
        var hasRealWork = enquiries.Exists(enquiry => !own.Contains(enquiry.Fingerprint)) || await context.Leads.AnyAsync(other => other.MergedIntoId == id && !other.Sample, cancellation);
        if (lead is null || hasRealWork)
        {
            return 0;
        }

        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        context.RemoveRange(await context.Outbox.Where(row => row.EnquiryId != null && keys.Contains(row.EnquiryId.Value)).ToListAsync(cancellation));
        context.RemoveRange(await context.Activities.Where(activity => activity.LeadId == id).ToListAsync(cancellation));
        context.RemoveRange(mails);
        context.RemoveRange(links);
        context.RemoveRange(enquiries);
        context.Remove(lead);
        return 1;
    }

    private static async Task<Result<int>> RemovePartiesAsync(DeskTransaction transaction, IReadOnlyList<Guid> people, IReadOnlyList<Guid> companies)
    {
        var context = transaction.Context;
        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        var strangers = SampleMails.Strangers.Select(address => EmailAddress.Parse(address).Normalized).ToList();
        var contacts = await context
            .Contacts.Where(contact => people.Contains(contact.Id) || strangers.Contains(contact.EmailNormalized!))
            .Where(contact => !context.Leads.Any(lead => lead.ContactId == contact.Id) && !context.LeadContacts.Any(link => link.ContactId == contact.Id))
            .Where(contact => !context.Mails.Any(mail => mail.ContactId == contact.Id))
            .Where(contact => !context.Contacts.Any(given => given.MergedIntoId == contact.Id && !people.Contains(given.Id)))
            .ToListAsync(transaction.Cancellation);
        context.RemoveRange(contacts);
        var going = contacts.ConvertAll(contact => contact.Id);
        var organisations = await context
            .Organisations.Where(organisation => companies.Contains(organisation.Id))
            .Where(organisation => !context.Leads.Any(lead => lead.OrganisationId == organisation.Id))
            .Where(organisation => !context.Contacts.Any(contact => contact.OrganisationId == organisation.Id && !going.Contains(contact.Id)))
            .Where(organisation => !context.Organisations.Any(given => given.MergedIntoId == organisation.Id && !companies.Contains(given.Id)))
            .ToListAsync(transaction.Cancellation);
        context.RemoveRange(organisations);
        going.AddRange(organisations.Select(organisation => organisation.Id));
        context.RemoveRange(await context.PartyMerges.Where(merge => going.Contains(merge.FromId) || going.Contains(merge.IntoId)).ToListAsync(transaction.Cancellation));
        return contacts.Count;
    }
}
