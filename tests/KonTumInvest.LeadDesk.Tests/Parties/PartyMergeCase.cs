using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Parties;

/// <summary>Leads whose organisations and people are joined, and the calls that join them.</summary>
public abstract class PartyMergeCase(DeskSite desk)
{
    protected DeskSite Desk { get; } = desk;

    protected async Task<JsonNode> MergeAsync(string kind, Guid from, Guid into)
    {
        var answer = await AskAsync(kind, from, await WishAsync(kind, from, into));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    protected Task<TestSupport.Hosting.EditorAnswer> AskAsync(string kind, Guid from, object wish) => Desk.As(Desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{kind}/{from}/merge", wish);

    protected async Task<object> WishAsync(string kind, Guid from, Guid into)
    {
        async Task<int> VersionAsync(Guid id)
        {
            var page = await Desk.As(Desk.Officer).GetAsync($"/leads/{kind}/{id}");
            return (page["contact"] ?? page)["version"]!.GetValue<int>();
        }

        return new { into, expectedVersion = await VersionAsync(from), intoVersion = await VersionAsync(into) };
    }

    protected async Task<Lead> ReadAsync(Guid id)
    {
        await using var database = await Desk.OpenAsync();
        return await database.Leads.AsNoTracking().Include(lead => lead.Contact).SingleAsync(lead => lead.Id == id);
    }

    protected async Task<Contact> ContactAsync(Guid id)
    {
        await using var database = await Desk.OpenAsync();
        return await database.Contacts.AsNoTracking().SingleAsync(contact => contact.Id == id);
    }

    protected Task<Lead> LeadAsync(string mark, string mailbox, string? organisation = null, string? person = null, string country = "VN") =>
        Desk.LeadAsync(
            An.Enquiry() with
            {
                Organisation = organisation ?? $"Tổ chức {mailbox} {mark}",
                PersonName = person ?? $"Người {mailbox} {mark}",
                Country = country,
                Email = $"p-{Guid.NewGuid():N}@gmail.com",
                Phone = $"+84 905 {Random.Shared.Next(100_000, 999_999)}",
            }
        );

    protected static string Mark() => $"q{Guid.NewGuid():N}"[..12];
}
