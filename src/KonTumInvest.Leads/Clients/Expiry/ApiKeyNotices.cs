using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Deadlines;
using KonTumInvest.Leads.Mails;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Timeline.Tasks;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Clients.Expiry;

/// <summary>Words the mails about keys. Of the key itself they hold the public beginning only.</summary>
public sealed class ApiKeyNotices(IOptions<MailOptions> options, ILeadAddresses addresses)
{
    // The screen of programs, as the desk names it in addresses.
    private const string Screen = "clients";

    internal OutboxMail Expiry(ApiClient client, ApiKey key, StaffPerson to, DateTimeOffset now)
    {
        var language = TaskNotices.LanguageOf(to);
        var last = VietnamTime.DateOf(key.ExpiresAt.AddTicks(-1)).ToString(language == "en" ? "d MMMM yyyy" : "dd/MM/yyyy", LeadsTexts.CultureOf(language));
        var used = LeadsTexts.Get(key.LastUsedAt is null ? "client.expiry.unused" : "client.expiry.used", language, key.LastUsedAt is { } at ? EnquiryWording.Time(at, language) : string.Empty);
        string[] way = addresses.Page(Screen) is { } address ? [address.AbsoluteUri] : [];
        var notice = new Notice(
            to.Email,
            to.Name,
            language,
            LeadsTexts.Get("client.expiry.subject", language, client.Name, last),
            [LeadsTexts.Get("client.expiry.text", language, ApiKeyText.Begin + key.Prefix, client.Name, last), used, LeadsTexts.Get("client.expiry.todo", language), .. way]
        );
        return NoticeMails.Row(notice, options.Value, now);
    }
}
