using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Takes mails from the mailbox in: the mail and how far the folder was read are one transaction.</summary>
public sealed class InboundMails(DeskWork work, MailFiling filing, IOptions<InboundOptions> options, ILogger<InboundMails> logger)
{
    // Each further attempt meets what an officer, or another mail of the same lead, changed in between.
    private const int Attempts = 5;

    /// <summary>Stores the mail, once, however often it is given. A mail that breaks whatever reads it is stored as one that cannot be read.</summary>
    /// <exception cref="LeaseLostException">Another node reads the folder now; nothing was stored.</exception>
    internal async Task<FiledMail> TakeAsync(FolderLease lease, long uid, WireMail wire, CancellationToken cancellationToken)
    {
        var mail = MimeReading.Read(wire);
        try
        {
            return await StoreAsync(lease, uid, mail, wire.Bytes, cancellationToken);
        }
        catch (Exception error) when (error is not (OperationCanceledException or LeaseLostException) && !DatabaseFailures.IsUnavailable(error))
        {
            // The kind of the fault only: its words can hold what the mail does.
            logger.LogError("Mail {Uid} could not be filed ({Fault}); it is kept as unreadable", uid, error.GetBaseException().GetType().Name);
            return await StoreAsync(lease, uid, MimeReading.Unreadable(mail.ContentSha256), wire.Bytes, cancellationToken);
        }
    }

    /// <summary>Goes on past a number whose mail is gone.</summary>
    internal Task SkipAsync(FolderLease lease, long uid, CancellationToken cancellationToken) =>
        StoreAsync(lease, uid, mail: null, [], cancellationToken);

    private async Task<FiledMail> StoreAsync(FolderLease lease, long uid, ReadMail? mail, byte[] raw, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await work.RunAsync<FiledMail>(DeskActor.System, transaction => StoreAsync(transaction, lease, uid, mail, raw), cancellationToken);
            if (stored.TryGetValue(out var filed))
            {
                logger.LogInformation("Mail {MailId} taken in: {Outcome}, lead {LeadId}", filed.MailId, filed.Outcome, filed.LeadId);
                return filed;
            }

            if (stored.Errors[0] != DeskErrors.ChangedMeanwhile || attempt == Attempts)
            {
                throw new LeaseLostException(stored.Errors[0].Code);
            }
        }
    }

    private async Task<Result<FiledMail>> StoreAsync(DeskTransaction transaction, FolderLease lease, long uid, ReadMail? mail, byte[] raw)
    {
        var folder = await transaction.Context.MailboxFolders.SingleAsync(row => row.Id == lease.FolderId, transaction.Cancellation);
        if (folder.LeaseOwner != lease.Owner || folder.UidValidity != lease.UidValidity)
        {
            return InboundErrors.LeaseLost;
        }

        if (folder.LastUid >= uid)
        {
            return new FiledMail(FilingOutcome.StoredBefore);
        }

        (folder.LastUid, folder.LeaseUntil) = (uid, transaction.Now + options.Value.Lease);
        return mail is null ? new FiledMail(FilingOutcome.StoredBefore) : await filing.FileAsync(transaction, mail, raw);
    }
}
