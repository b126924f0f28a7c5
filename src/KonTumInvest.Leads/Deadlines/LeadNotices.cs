using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline.Tasks;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Tells whoever answers for a lead, by mail, that something came in or went wrong there. What was written stays out of it: the desk is where it is read.</summary>
public sealed class LeadNotices(NoticeRecipients recipients, TaskNotices notices)
{
    /// <summary>Adds the notices to the transaction, with the way to the lead where the site knows its own address.</summary>
    /// <param name="transaction">What happened.</param>
    /// <param name="lead">Where; with its readers.</param>
    /// <param name="text">The beginning of the keys of the texts, such as <c>inbound.mail</c>: {0} is the reference.</param>
    /// <param name="reason">The key of a text that becomes {1}; null where the texts have none.</param>
    /// <param name="except">The account of whoever knows already.</param>
    /// <param name="told">An address that is told already.</param>
    internal async Task AddAsync(DeskTransaction transaction, Lead lead, string text, string? reason = null, Guid? except = null, string? told = null)
    {
        foreach (var person in await recipients.FindAsync(transaction, lead, NoticeRecipients.Officer))
        {
            if (person.Key == except || string.Equals(person.Email, told, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var language = TaskNotices.LanguageOf(person);
            var why = reason is null ? null : LeadsTexts.Get(reason, language);
            var (subject, words) = (LeadsTexts.Get($"{text}Subject", language, lead.Reference), LeadsTexts.Get($"{text}Text", language, lead.Reference, why));
            transaction.Context.Outbox.Add(notices.Row(lead, person, subject, words, transaction.Now));
        }
    }
}
