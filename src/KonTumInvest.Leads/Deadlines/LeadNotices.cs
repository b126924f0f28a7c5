using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Tells whoever answers for a lead, by mail, that something came in or went wrong there. What was written stays out of it: the desk is where it is read.</summary>
public sealed class LeadNotices(NoticeRecipients recipients, ILeadAddresses addresses, IOptions<MailOptions> options)
{
    /// <summary>Adds the notices to the transaction, with the way to the lead where the site knows its own address.</summary>
    /// <param name="transaction">What happened.</param>
    /// <param name="lead">Where; with its readers.</param>
    /// <param name="text">The beginning of the keys of the texts, such as <c>inbound.mail</c>: {0} is the reference.</param>
    /// <param name="reason">The key of a text that becomes {1}; null where the texts have none.</param>
    internal async Task AddAsync(DeskTransaction transaction, Lead lead, string text, string? reason = null)
    {
        foreach (var person in await recipients.FindAsync(transaction, lead, NoticeRecipients.Officer))
        {
            var language = person.Language == "en" ? "en" : "vi";
            var why = reason is null ? null : LeadsTexts.Get(reason, language);
            var paragraphs = new List<string> { LeadsTexts.Get($"{text}Text", language, lead.Reference, why) };
            if (addresses.Of(lead.Id) is { } address)
            {
                paragraphs.Add(address.AbsoluteUri);
            }

            var notice = new Notice(person.Email, person.Name, language, LeadsTexts.Get($"{text}Subject", language, lead.Reference), paragraphs);
            transaction.Context.Outbox.Add(NoticeMails.Row(notice, options.Value, transaction.Now));
        }
    }
}
