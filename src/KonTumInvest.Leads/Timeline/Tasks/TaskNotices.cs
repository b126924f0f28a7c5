using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Timeline.Tasks;

/// <summary>Words the mails about tasks and holds. What a task is stays at the desk: it may name the investor, and mailboxes are read on telephones.</summary>
public sealed class TaskNotices(IOptions<MailOptions> options, ILeadAddresses addresses)
{
    /// <summary>The language a person is written to in.</summary>
    public static string LanguageOf(StaffPerson person) => person.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi";

    internal OutboxMail Assigned(Lead lead, LeadTask task, StaffPerson to, DateTimeOffset now) => Of("task.assigned", lead, task, to, now);

    internal OutboxMail Reminder(Lead lead, LeadTask task, StaffPerson to, DateTimeOffset now) => Of("task.reminder", lead, task, to, now);

    /// <summary>A notice about the lead, with the way to it.</summary>
    internal OutboxMail Row(Lead lead, StaffPerson to, string subject, string text, DateTimeOffset now)
    {
        var language = LanguageOf(to);
        string[] way = addresses.Of(lead.Id) is { } address ? [address.AbsoluteUri] : [];
        return NoticeMails.Row(new Notice(to.Email, to.Name, language, subject, [text, .. way]), options.Value, now);
    }

    private OutboxMail Of(string key, Lead lead, LeadTask task, StaffPerson to, DateTimeOffset now)
    {
        var language = LanguageOf(to);
        var due = task.DueAt is { } at ? LeadsTexts.Get("task.due", language, EnquiryWording.Time(at, language)) : string.Empty;
        return Row(lead, to, LeadsTexts.Get($"{key}.subject", language, lead.Reference), LeadsTexts.Get($"{key}.text", language, lead.Reference, due), now);
    }
}
