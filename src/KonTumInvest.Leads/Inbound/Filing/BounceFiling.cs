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
    /// like a bounce.
    /// </summary>
    /// <returns>The lead of the mail; null where it is none of ours.</returns>
    internal async Task<Guid?> TakeAsync(DeskTransaction transaction, BounceReport report)
    {
        var ids = report.OriginalIds;
        if (await matching.ByIdsAsync(transaction.Context, ids, transaction.Cancellation) is not { } leadId)
        {
            return null;
        }

        var sent = await transaction.Context.Mails.Where(mail => mail.Direction == MailDirection.Out && ids.Contains(mail.MessageId)).ToListAsync(transaction.Cancellation);
        var keys = matching.KeysOf(ids);
        var receipts = await transaction
            .Context.Outbox.Where(row => keys.Contains(row.Id) && ids.Contains(row.MessageId) && row.MailId == null && row.Recipient != null)
            .Select(row => row.Recipient!)
            .ToListAsync(transaction.Cancellation);
        if (report.Final)
        {
            sent.ForEach(mail => (mail.ReturnedAt, mail.BounceStatus) = (transaction.Now, report.Status));
            await MarkAsync(transaction, report, [.. sent.SelectMany(mail => $"{mail.To},{mail.Cc}".Split(',')).Concat(receipts).Select(Normalized).OfType<string>().Distinct()]);
        }

        return leadId;
    }

    private static async Task MarkAsync(DeskTransaction transaction, BounceReport report, List<string> written)
    {
        // A report that names nobody can only mean the one it was sent to.
        var failed = report.Recipients.Count == 0 && written.Count == 1 ? written : written.FindAll(report.Recipients.Contains);
        await ContactBounces.MarkAsync(transaction, failed, report.Status);
    }

    private static string? Normalized(string address) => EmailAddress.TryParse(address, out var parsed) ? parsed.Normalized : null;
}
