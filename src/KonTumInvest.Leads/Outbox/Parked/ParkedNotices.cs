using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Filing;

namespace KonTumInvest.Leads.Outbox.Parked;

/// <summary>Tells whoever answers for a lead that a mail to its investor was given up: a mail nobody knows of is as good as lost.</summary>
public sealed class ParkedNotices(LeadNotices notices)
{
    /// <summary>Adds the notice to the transaction that gives the mail up. Notices themselves, and mails to units, are seen by the health check and in the list.</summary>
    internal async Task AddAsync(DeskTransaction transaction, OutboxMail mail, MailFailure failure)
    {
        if (
            mail.Kind is not (MailKind.LeadMail or MailKind.EnquiryReceipt)
            || await ParkedMails.LeadOfAsync(transaction.Context, mail, transaction.Cancellation) is not { } leadId
            || await LeadMatching.LoadAsync(transaction, leadId) is not { } lead
        )
        {
            return;
        }

        var reason = MailFailure.ReasonOf(failure.Code).ToString().ToLowerInvariant();
        await notices.AddAsync(transaction, lead, "outbox.parked", $"outbox.reason.{reason}");
    }
}
