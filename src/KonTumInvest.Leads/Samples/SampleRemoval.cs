using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Samples;

/// <summary>Removes samples. What was written about them in the audit and in the ledger of consents, and the numbers they had, stay.</summary>
public sealed class SampleRemoval(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, ILogger<SampleRemoval> logger)
{
    // Staff and sweeps may be at work on a sample at the same moment.
    private const int Attempts = 5;

    /// <summary>
    /// Removes all of them with everything on them, mails that were to be sent among it, and the organisations and people that no other lead has to do
    /// with. A sample that real work was joined with stays, because that work would be lost.
    /// </summary>
    /// <returns>How many leads were removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        // First the import, so that the site brings nothing more in.
        await RunAsync(SampleImport.RemoveAsync, cancellationToken);
        await RunAsync(SampleMails.RemoveAsync, cancellationToken);
        await RunAsync(SampleRequests.RemoveAsync, cancellationToken);
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

        await RunAsync(SampleParties.RemoveAsync, cancellationToken);
        logger.LogInformation("Sample leads removed: {Count}, kept because of real work on them: {Kept}", removed, samples.Count - removed);
        return removed;
    }

    private async Task<int> RunAsync(Func<DeskTransaction, Task<Result<int>>> act, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await work.RunAsync(DeskActor.System, act, cancellationToken);
            if (result.Succeeded || attempt == Attempts || result.Errors[0] != DeskErrors.ChangedMeanwhile)
            {
                return result.Value;
            }
        }
    }

    private static async Task<Result<int>> RemoveLeadAsync(DeskTransaction transaction, Guid id)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        var lead = await context.Leads.Include(lead => lead.Contacts).SingleOrDefaultAsync(lead => lead.Id == id && lead.Sample, cancellation);
        var mails = await context.Mails.Where(mail => mail.LeadId == id).ToListAsync(cancellation);
        var links = await context.LeadEnquiries.Where(link => link.LeadId == id).ToListAsync(cancellation);
        var keys = links.ConvertAll(link => link.Id);
        var enquiries = await context.Enquiries.Where(enquiry => keys.Contains(enquiry.Id)).ToListAsync(cancellation);

        // Enquiries that somebody made of the sample mails are samples as well.
        var own = mails.Where(mail => SampleMails.MessageIds.Contains(mail.MessageId)).Select(mail => mail.ContentSha256).ToList();
        if (lead is null || enquiries.Exists(enquiry => !own.Contains(enquiry.Fingerprint)) || await HasRealWorkAsync(context, id, cancellation))
        {
            return 0;
        }

        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        context.RemoveRange(await context.Outbox.Where(row => row.EnquiryId != null && keys.Contains(row.EnquiryId.Value)).ToListAsync(cancellation));
        context.RemoveRange(await context.Activities.Where(activity => activity.LeadId == id).ToListAsync(cancellation));
        context.RemoveRange(await context.DataRequests.Where(request => request.LeadId == id).ToListAsync(cancellation));
        context.RemoveRange(mails);
        context.RemoveRange(links);
        context.RemoveRange(enquiries);
        context.Remove(lead);
        await SampleParties.RemoveOfAsync(transaction, lead);
        return 1;
    }

    // A real lead that was joined with it, or what somebody wrote to the mailbox. What the private page and the desk wrote has no original.
    private static async Task<bool> HasRealWorkAsync(LeadsDbContext context, Guid id, CancellationToken cancellationToken) =>
        await context.Leads.AnyAsync(other => other.MergedIntoId == id && !other.Sample, cancellationToken)
        || await context.Mails.AnyAsync(
            mail => mail.LeadId == id && mail.Nature == MailNature.Personal && !SampleMails.MessageIds.Contains(mail.MessageId) && context.RawMails.Any(raw => raw.MailId == mail.Id),
            cancellationToken
        );
}
