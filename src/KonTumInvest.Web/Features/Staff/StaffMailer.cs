using System.Globalization;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Web.Localization;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Mails to staff, through the same outbox as the mails about enquiries.</summary>
public sealed class StaffMailer(NoticeMails mails, SiteTexts texts) : IStaffMailer
{
    public Task SendAsync(StaffMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var key = $"staffMail.{char.ToLowerInvariant(mail.Kind.ToString()[0])}{mail.Kind.ToString()[1..]}";
        object[] facts = [.. mail.Facts];
        List<string> paragraphs = [Text("staffMail.greeting", mail, mail.Name), Text($"{key}.text", mail, facts)];
        if (mail.Message is not null)
        {
            paragraphs.Add(mail.Message);
        }

        if (mail.Link is { } link)
        {
            paragraphs.Add(link.AbsoluteUri);
        }

        if (mail.ValidFor > TimeSpan.Zero)
        {
            paragraphs.Add(Text("staffMail.validity", mail, Validity(mail)));
        }

        paragraphs.Add(Text($"{key}.otherwise", mail));
        var subject = Text($"{key}.subject", mail, facts);
        return mails.EnqueueAsync(new Notice(mail.Email, mail.Name, mail.Language, subject, paragraphs), cancellationToken);
    }

    private string Validity(StaffMail mail) =>
        mail.ValidFor >= TimeSpan.FromDays(1) ? Text("staffMail.days", mail, mail.ValidFor.Days) : Text("staffMail.minutes", mail, (int)mail.ValidFor.TotalMinutes);

    // In the person's language, which need not be the language of the page that caused the mail.
    private string Text(string key, StaffMail mail, params object[] arguments) =>
        string.Format(CultureInfo.GetCultureInfo(mail.Language), texts.All[key].For(mail.Language), arguments);
}
