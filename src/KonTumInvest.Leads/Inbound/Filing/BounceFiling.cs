using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Reading;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbound.Filing;

/// <summary>Writes down that a mail of ours did not arrive, at the mail and at the contact.</summary>
public sealed class BounceFiling(LeadMatching matching)
{
    /// <summary>
    /// Only what names one of our mails, and of the addresses in it only those the mail went to: anybody can send something that looks
    /// like a bounce. Of several mails it names it is about the surest.
    /// </summary>
    /// <returns>The lead of the mail; null where it is none of ours.</returns>
    internal async Task<BouncedMail?> TakeAsync(DeskTransaction transaction, BounceReport report)
    {
        var (context, cancellation, ids) = (transaction.Context, transaction.Cancellation, report.OriginalIds);
        var mails = await context.Mails.Where(mail => mail.Direction == MailDirection.Out && ids.Contains(mail.MessageId)).ToListAsync(cancellation);
        var keys = matching.KeysOf(ids);
        var receipts = await context
            .Outbox.Where(row => keys.Contains(row.Id) && ids.Contains(row.MessageId) && row.MailId == null && row.Recipient != null)
            .Select(row => new { row.MessageId, row.Recipient })
            .ToListAsync(cancellation);
        var original = ids.FirstOrDefault(id => mails.Exists(mail => mail.MessageId == id) || receipts.Exists(receipt => receipt.MessageId == id));
        if (await matching.ByIdsAsync(context, original is null ? ids : [original], cancellation) is not { } leadId)
        {
            return null;
        }

        if (!report.Final || original is null)
        {
            return new BouncedMail(leadId, Undelivered: false);
        }

        var sent = mails.Find(mail => mail.MessageId == original);
        List<string> written = [.. (sent is null ? receipts.Where(receipt => receipt.MessageId == original).Select(receipt => receipt.Recipient) : [sent.To, sent.Cc]).SelectMany(AddressList.Read).Select(address => address.Normalized).Distinct()];

        // A report that names nobody can only mean the one it was sent to.
        var failed = report.Recipients.Count == 0 && written.Count == 1 ? written : written.FindAll(report.Recipients.Contains);
        await ContactBounces.MarkAsync(transaction, failed, report.Status);
        sent?.Return(transaction.Now, report.Status, failed);
        return new BouncedMail(leadId, sent is not null && await MissAsync(transaction, sent, written));
    }

    /// <summary>Has the mail count as no answer once it came back from everybody of the lead it went to.</summary>
    /// <returns>Whether it has just come to that.</returns>
    private static async Task<bool> MissAsync(DeskTransaction transaction, StoredMail mail, List<string> written)
    {
        if (mail.UndeliveredAt is not null || mail.ReturnedFrom is null || mail.LeadId is not { } leadId || mail.Nature is not (MailNature.Personal or MailNature.Invitation))
        {
            return false;
        }

        // Who wrote from an address that is not known here is answered there: then nobody of the lead was written to.
        var people = await LeadPeople.OfAsync(transaction.Context, leadId, transaction.Cancellation);
        var theirs = written.FindAll(address => people.HasAnyOf(address));
        if ((theirs.Count > 0 ? theirs : written).Except(AddressList.Split(mail.ReturnedFrom), StringComparer.Ordinal).Any())
        {
            return false;
        }

        mail.Miss(transaction.Now);
        return true;
    }
}

/// <summary>A mail of ours that did not arrive.</summary>
/// <param name="LeadId">Its lead.</param>
/// <param name="Undelivered">Whether with this report it has come back from everybody of the lead it went to.</param>
internal sealed record BouncedMail(Guid LeadId, bool Undelivered);
