using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Texts;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Words the mails that remind and escalate. Nothing of the investor stands in them but the reference: mailboxes are read on telephones.</summary>
public sealed class DeadlineNotices(IOptions<MailOptions> options, ILeadAddresses addresses)
{
    internal OutboxMail Reminder(Lead lead, LeadClock clock, StaffPerson to, DateTimeOffset now) => Row("deadline.reminder", lead, clock, to, now);

    internal OutboxMail Overdue(Lead lead, LeadClock clock, StaffPerson to, DateTimeOffset now) => Row("deadline.overdue", lead, clock, to, now);

    private OutboxMail Row(string key, Lead lead, LeadClock clock, StaffPerson to, DateTimeOffset now)
    {
        var language = to.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "vi";
        var step = StepName(clock.Step, language);
        var paragraphs = new List<string> { LeadsTexts.Get($"{key}.text", language, lead.Reference, step, EnquiryWording.Time(clock.DueAt, language)) };
        if (addresses.Of(lead.Id) is { } address)
        {
            paragraphs.Add(address.AbsoluteUri);
        }

        paragraphs.Add(LeadsTexts.Get("deadline.why", language));
        var subject = LeadsTexts.Get($"{key}.subject", language, lead.Reference, step);
        return NoticeMails.Row(new Notice(to.Email, to.Name, language, subject, paragraphs), options.Value, now);
    }

    /// <summary>What people call a step.</summary>
    public static string StepName(ServiceStep step, string language) => LeadsTexts.Get($"step.{step}", language);
}
