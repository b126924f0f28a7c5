using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;

namespace KonTumInvest.LeadDesk.Tests.Rules;

public abstract class RulesApiTests(DeskSite desk)
{
    [Theory]
    [InlineData("calendar")]
    [InlineData("targets")]
    [InlineData("routing")]
    public async Task Rules_AreReadAndSavedAsTheyAre_WithANumberThatIsAskedFor(string rules)
    {
        var manager = desk.As(desk.Manager);
        var read = await manager.GetAsync($"/leads/{rules}");

        var saved = await manager.AskAsync(HttpMethod.Put, $"/leads/{rules}", new { version = read["version"]!.GetValue<int>(), value = read["value"], reason = "Không đổi" });
        var stale = await manager.AskAsync(HttpMethod.Put, $"/leads/{rules}", new { version = read["version"]!.GetValue<int>(), value = read["value"] });

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        stale.Refused(HttpStatusCode.Conflict);
        var again = await manager.GetAsync($"/leads/{rules}");
        Assert.Equal(saved.Body!["version"]!.GetValue<int>(), again["version"]!.GetValue<int>());
        Assert.Equal(read["value"]!.ToJsonString(), again["value"]!.ToJsonString());
        Assert.Equal(desk.Manager, again["changedBy"]!.GetValue<Guid>());
    }

    [Theory]
    [InlineData("calendar", """{ "version": 0, "value": { "officeHours": {}, "years": [] } }""", "officeHours")]
    [InlineData("calendar", """{ "version": 0, "value": { "officeHours": { "monday": ["17:00-07:30"] }, "years": [] } }""", "officeHours.monday")]
    [InlineData("calendar", """{ "version": 0, "value": 3 }""", null)]
    [InlineData("calendar", """{ "version": 0 }""", null)]
    [InlineData("targets", """{ "version": 0, "value": { "kinds": [] } }""", "kinds")]
    [InlineData("targets", """{ "version": 0, "value": "kinds" }""", null)]
    [InlineData("routing", """{ "version": 0, "value": [] }""", "rules")]
    [InlineData("routing", """{ "version": 0, "value": [ null ] }""", "rules")]
    [InlineData("routing", """{ "version": 0, "value": [ { "code": "x", "name": "X", "unit": "nowhere" } ] }""", "rules[0].unit")]
    [InlineData("routing", """{ "version": 0, "value": [ { "code": "x", "name": "X", "unit": "clusters", "unless": {} } ] }""", "rules")]
    [InlineData("routing", """{ "value": [] }""", "version")]
    public async Task Save_WrongRules_NamesThePlace(string rules, string body, string? field)
    {
        var answer = await desk.As(desk.Manager).AskRawAsync(HttpMethod.Put, $"/leads/{rules}", body);

        answer.Refused(HttpStatusCode.BadRequest);
        if (field is not null)
        {
            Assert.Contains(field, answer.Body!["errors"]!.AsObject().Select(error => error.Key), StringComparer.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("calendar", true)]
    [InlineData("targets", true)]
    [InlineData("routing", false)]
    public async Task Rules_ByAnOfficer_AreNotSaved(string rules, bool readable)
    {
        var read = await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/{rules}");
        var value = (await desk.As(desk.Manager).GetAsync($"/leads/{rules}"))["value"];

        Assert.Equal(readable ? HttpStatusCode.OK : HttpStatusCode.Forbidden, read.Status);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"/leads/{rules}", new { version = 0, value })).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Director).AskAsync(HttpMethod.Put, $"/leads/{rules}", new { version = 0, value })).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Calendar_OfAYearWithoutHolidays_Warns()
    {
        var calendar = await desk.As(desk.SecondOfficer).GetAsync("/leads/calendar");

        var warning = Assert.Single(calendar["warnings"]!.AsArray())!;
        Assert.Equal(2027, warning["year"]!.GetValue<int>());
        Assert.StartsWith("The official holidays of 2027 are not entered yet.", warning["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_ShowsWhereEnquiriesWouldGo_AndSavesNothing()
    {
        var lead = await desk.LeadAsync();
        var manager = desk.As(desk.Manager);
        var before = await manager.GetAsync("/leads/routing");

        var run = await manager.AskRawAsync(HttpMethod.Post, "/leads/routing/dry-run", """{ "value": [ { "code": "all", "name": "Tất cả", "unit": "clusters" } ] }""");

        Assert.Equal(HttpStatusCode.OK, run.Status);
        var item = run.Body!["items"]!.AsArray().Single(item => item!["leadId"]!.GetValue<Guid>() == lead.Id)!;
        Assert.Equal(("industrial-parks", "industrial-parks"), (item["oldRule"]!.GetValue<string>(), item["oldUnit"]!.GetValue<string>()));
        Assert.Equal(("all", "clusters", true), (item["newRule"]!.GetValue<string>(), item["newUnit"]!.GetValue<string>(), item["changed"]!.GetValue<bool>()));
        Assert.Equal(before["version"]!.GetValue<int>(), (await manager.GetAsync("/leads/routing"))["version"]!.GetValue<int>());
        (await desk.As(desk.Officer).AskRawAsync(HttpMethod.Post, "/leads/routing/dry-run", """{ "value": [] }""")).Refused(HttpStatusCode.Forbidden);
    }
}

[Collection(OnSqlite.Name)]
public sealed class RulesApiTestsOnSqlite(SqliteDesk desk) : RulesApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RulesApiTestsOnPostgreSql(PostgreSqlDesk desk) : RulesApiTests(desk);
