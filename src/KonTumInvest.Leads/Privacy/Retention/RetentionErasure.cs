using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Privacy.Erasure;
using KonTumInvest.Leads.Privacy.Holds;
using KonTumInvest.Leads.Privacy.Subjects;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>What rules of retention do, one lead or one lot of rows at a time.</summary>
public sealed class RetentionErasure(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, DeskWork work, ErasureWork erasure, TimeProvider time)
{
    // One lot of a day; a table that is cleared for the first time takes some days.
    private const int MostRows = 5_000;

    /// <summary>What the audit calls the deletion of files.</summary>
    public const string FilesAct = "files-deleted";

    /// <summary>Erases what identifies people in a lead, and those of its people who have no other; refused by a legal hold.</summary>
    internal Task<Result<ErasureReport>> EraseLeadAsync(Guid leadId, string rule, CancellationToken cancellationToken) =>
        work.RunAsync<ErasureReport>(
            DeskActor.System,
            async transaction => await erasure.EraseAsync(transaction, await LeadPeople.FindAsync(transaction.Context, leadId, transaction.Cancellation), ErasureCause.Retention, rule),
            cancellationToken
        );

    /// <summary>Deletes the files of a lead, and its raw mails.</summary>
    internal Task<Result<ErasureReport>> DeleteFilesAsync(Guid leadId, string rule, CancellationToken cancellationToken) =>
        work.RunAsync<ErasureReport>(
            DeskActor.System,
            async transaction =>
            {
                var (context, cancellation) = (transaction.Context, transaction.Cancellation);
                if (await LegalHolds.InForce(context, transaction.Now).AnyAsync(hold => hold.LeadId == leadId, cancellation))
                {
                    return ErasureErrors.Held(1);
                }

                var ofEnquiries = context.Attachments.Where(file => context.LeadEnquiries.Any(link => link.LeadId == leadId && link.Id == file.EnquiryId));
                var ofMails = context.MailAttachments.Where(file => context.Mails.Any(mail => mail.LeadId == leadId && mail.Id == file.MailId));
                await context.Set<AttachmentContent>().Where(content => ofEnquiries.Any(file => file.Id == content.AttachmentId)).ExecuteDeleteAsync(cancellation);
                await ofEnquiries.ExecuteDeleteAsync(cancellation);
                await context.Set<MailAttachmentContent>().Where(content => ofMails.Any(file => file.Id == content.AttachmentId)).ExecuteDeleteAsync(cancellation);
                await ofMails.ExecuteDeleteAsync(cancellation);
                await context.RawMails.Where(raw => context.Mails.Any(mail => mail.LeadId == leadId && mail.Id == raw.MailId)).ExecuteDeleteAsync(cancellation);
                transaction.Reason = rule;
                transaction.Note(leadId, nameof(Pipeline.Lead), leadId, FilesAct);
                return ErasureReport.Nothing;
            },
            cancellationToken
        );

    /// <summary>Takes rows that belong to no lead, or are no part of its story.</summary>
    /// <returns>How many.</returns>
    internal async Task<int> TakeRowsAsync(RetentionRule rule, CancellationToken cancellationToken)
    {
        if (rule.Scope == RetentionScope.Triage)
        {
            return await EraseTriageAsync(rule, cancellationToken);
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = new RetentionDue(context, rule, time.GetUtcNow());
        switch (rule.Scope)
        {
            case RetentionScope.RawMails:
                var raws = await due.RawMails().OrderBy(raw => raw.MailId).Take(MostRows).Select(raw => raw.MailId).ToListAsync(cancellationToken);
                return await context.RawMails.Where(raw => raws.Contains(raw.MailId)).ExecuteDeleteAsync(cancellationToken);
            case RetentionScope.SentCopies:
                var copies = await due.SentCopies().OrderBy(row => row.Id).Take(MostRows).Select(row => row.Id).ToListAsync(cancellationToken);
                return await context
                    .Outbox.Where(row => copies.Contains(row.Id))
                    .ExecuteUpdateAsync(
                        row =>
                            row.SetProperty(mail => mail.Recipient, (string?)null)
                                .SetProperty(mail => mail.RecipientName, (string?)null)
                                .SetProperty(mail => mail.ReplyTo, (string?)null)
                                .SetProperty(mail => mail.Subject, Erased.Text)
                                .SetProperty(mail => mail.TextBody, string.Empty)
                                .SetProperty(mail => mail.HtmlBody, string.Empty),
                        cancellationToken
                    );
            case RetentionScope.Looks:
                var looks = await due.Looks().OrderBy(look => look.At).Take(MostRows).Select(look => look.Id).ToListAsync(cancellationToken);
                return await context.Looks.Where(look => looks.Contains(look.Id)).ExecuteDeleteAsync(cancellationToken);
            default:
                return 0;
        }
    }

    private async Task<int> EraseTriageAsync(RetentionRule rule, CancellationToken cancellationToken)
    {
        var erased = await work.RunAsync<int>(
            DeskActor.System,
            async transaction =>
            {
                var due = new RetentionDue(transaction.Context, rule, transaction.Now);
                var mails = await due.Triage().OrderBy(mail => mail.StoredAt).Take(MostRows).Select(mail => mail.Id).ToListAsync(transaction.Cancellation);
                if (mails.Count > 0)
                {
                    await erasure.EraseAsync(transaction, LeadPeople.OfMails(mails), ErasureCause.Retention, rule.Code);
                }

                return mails.Count;
            },
            cancellationToken
        );
        return erased.Succeeded ? erased.Value : 0;
    }
}
