using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;

namespace KonTumInvest.LeadDesk.Tests.Reports;

public abstract class AuditReadingTests(DeskSite desk)
{
    [Fact]
    public async Task Audit_ShowsWhoDidWhat_PageByPage_TheNewestFirst()
    {
        var lead = await desk.LeadAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version });

        var page = await desk.As(desk.Manager).GetAsync($"/leads/audit?lead={lead.Id}");
        var times = Items(page).ConvertAll(item => item["at"]!.GetValue<DateTimeOffset>());
        var moved = Items(page).Find(item => item["subjectType"]!.GetValue<string>() == "Lead" && item["act"]!.GetValue<string>() == "changed" && item["actor"] is not null);

        Assert.Equal(times.OrderDescending(), times);
        Assert.Equal(desk.Officer, moved!["actor"]!.GetValue<Guid>());
        Assert.Equal(lead.Reference.ToString(), moved["reference"]!.GetValue<string>());
        Assert.Equal("Acknowledged", moved["changes"]!["stage"]![1]!.GetValue<string>());
        var all = new HashSet<string>();
        var after = string.Empty;
        for (var pages = 0; after is not null && pages < 50; pages++)
        {
            var next = await desk.As(desk.Administrator).GetAsync($"/leads/audit?from=2020-01-01{after}");
            Assert.All(Items(next), item => Assert.True(all.Add(item["id"]!.GetValue<string>()), "no entry stands on two pages"));
            after = next["next"] is { } cursor ? $"&after={cursor.GetValue<string>()}" : null;
        }

        Assert.True(all.Count > 100);
    }

    [Fact]
    public async Task Audit_HidesConfidentialLeads_ContactData_AndIsForThoseWithTheRight()
    {
        var lead = await desk.LeadAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/readers", new { readers = Array.Empty<Guid>(), expectedVersion = lead.Version });

        Assert.Empty(Items(await desk.As(desk.Administrator).GetAsync($"/leads/audit?lead={lead.Id}")));
        Assert.Empty(Items(await desk.As(desk.Manager).GetAsync($"/leads/audit?lead={lead.Id}")));
        Assert.All(Items(await desk.As(desk.Director).GetAsync("/leads/audit")), item => Assert.Null(item["personal"]));
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/audit")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, "/leads/audit")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, "/leads/audit?after=1_2")).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, "/leads/audit?from=soon")).Refused(HttpStatusCode.BadRequest);
    }

    private static List<JsonNode> Items(JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!)];
}

[Collection(OnSqlite.Name)]
public sealed class AuditReadingTestsOnSqlite(SqliteDesk desk) : AuditReadingTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class AuditReadingTestsOnPostgreSql(PostgreSqlDesk desk) : AuditReadingTests(desk);
