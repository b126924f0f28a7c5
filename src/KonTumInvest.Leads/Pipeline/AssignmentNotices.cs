using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline.Tasks;

namespace KonTumInvest.Leads.Pipeline;

/// <summary>Tells by mail whoever answers for a lead from now on, and while he is away his deputy as well. Why stays at the desk: it may name the investor.</summary>
public sealed class AssignmentNotices(NoticeRecipients recipients, TaskNotices notices)
{
    /// <summary>Adds the mails to the act. Whoever takes a lead himself knows, and what the product gives out is told to the unit.</summary>
    internal async Task TellAsync(DeskTransaction transaction, Lead lead)
    {
        if (transaction.Actor.Key is not { } giver || lead.OfficerKey is null || lead.OfficerKey == giver)
        {
            return;
        }

        foreach (var person in await recipients.FindAsync(transaction, lead, NoticeRecipients.Officer))
        {
            if (person.Key != giver)
            {
                var language = TaskNotices.LanguageOf(person);
                var (subject, text) = (LeadsTexts.Get("lead.given.subject", language, lead.Reference), LeadsTexts.Get("lead.given.text", language, lead.Reference));
                transaction.Context.Outbox.Add(notices.Row(lead, person, subject, text, transaction.Now));
            }
        }
    }
}
