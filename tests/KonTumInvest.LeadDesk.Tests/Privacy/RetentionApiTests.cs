using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.TestSupport.Leads;

namespace KonTumInvest.LeadDesk.Tests.Privacy;

public abstract class RetentionApiTests(DeskSite desk)
{
    private const string Retention = "/leads/privacy/retention";
    private const string Erasure = "/leads/privacy/subject/erasure";

    [Fact]
    public async Task Retention_IsReadTriedAndSaved_ByThoseWhoHandlePersonalData()
    {
        foreach (var account in new[] { desk.Officer, desk.Manager, desk.Director })
        {
            (await desk.As(account).AskAsync(HttpMethod.Get, Retention)).Refused(HttpStatusCode.Forbidden);
            (await desk.As(account).AskAsync(HttpMethod.Get, $"{Retention}/runs")).Refused(HttpStatusCode.Forbidden);
            (await desk.As(account).AskAsync(HttpMethod.Get, $"{Retention}/runs/{Guid.CreateVersion7()}")).Refused(HttpStatusCode.Forbidden);
            (await desk.As(account).AskAsync(HttpMethod.Put, Retention, new { version = 0, value = new { } })).Refused(HttpStatusCode.Forbidden);
            (await desk.As(account).AskAsync(HttpMethod.Post, $"{Retention}/dry-run", new { value = new { } })).Refused(HttpStatusCode.Forbidden);
        }

        var stored = await desk.As(desk.Administrator).GetAsync(Retention);
        Assert.False(stored["value"]!["active"]!.GetValue<bool>());
        Assert.Equal(["eraseIdentity", "deleteFiles"], stored["acts"]!["lost"]!.AsArray().Select(act => act!.GetValue<string>()));
        var tried = await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, $"{Retention}/dry-run", new { value = stored["value"] });
        Assert.Equal(stored["value"]!["rules"]!.AsArray().Count, tried.Body!["rules"]!.AsArray().Count);
        var changed = stored["value"]!.DeepClone();
        changed["rules"]![0]!["afterMonths"] = 25;
        await desk.As(desk.Administrator).DoAsync(HttpMethod.Put, Retention, new { version = stored["version"]!.GetValue<int>(), value = changed, reason = "Theo ý kiến pháp chế" });
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Put, Retention, new { version = stored["version"]!.GetValue<int>(), value = changed })).Refused(HttpStatusCode.Conflict);
        changed["rules"]![0]!["afterMonths"] = 0;
        var wrong = (await desk.As(desk.Administrator).AskAsync(HttpMethod.Put, Retention, new { version = stored["version"]!.GetValue<int>(), value = changed })).Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(wrong.Body!["errors"]!["rules[0]"]);
        Assert.Equal(25, (await desk.As(desk.Administrator).GetAsync(Retention))["value"]!["rules"]![0]!["afterMonths"]!.GetValue<int>());
    }

    [Fact]
    public async Task Erasure_IsRefusedUnderAHold_AndTellsWhatItDid()
    {
        var email = $"erase-{Guid.CreateVersion7():N}@sender.example";
        var lead = await desk.LeadAsync(An.Enquiry() with { Email = email, PersonName = "Người sẽ xóa" });
        var holds = $"/leads/{lead.Id}/holds";
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, Erasure, new { email, reason = "Yêu cầu" })).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, holds, new { reason = "Thanh tra" })).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, holds)).Refused(HttpStatusCode.NotFound);
        var missing = (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, holds, new { reason = "" })).Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(missing.Body!["errors"]!["reason"]);
        await desk.As(desk.Administrator).DoAsync(HttpMethod.Post, holds, new { reason = "Thanh tra" });
        var hold = (await desk.As(desk.Officer).GetAsync(holds)).AsArray().Single()!;
        Assert.True(hold["inForce"]!.GetValue<bool>());

        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, Erasure, new { email, reason = "Yêu cầu" })).Refused(HttpStatusCode.Conflict);
        await desk.As(desk.Administrator).DoAsync(HttpMethod.Post, $"{holds}/{hold["id"]}/end");
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, $"{holds}/{hold["id"]}/end")).Refused(HttpStatusCode.Conflict);
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, Erasure, new { email })).Refused(HttpStatusCode.BadRequest);
        var done = await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, Erasure, new { email, reason = "Yêu cầu" });
        var again = await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, Erasure, new { email, reason = "Yêu cầu" });

        Assert.True(done.Status == HttpStatusCode.OK, done.Body?.ToJsonString());
        Assert.Equal((1, 1), (done.Body!["ownLeads"]!.GetValue<int>(), done.Body["enquiries"]!.GetValue<int>()));
        Assert.Null(again.Body!["id"]);
        var shown = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}");
        Assert.Equal(lead.Reference.ToString(), shown["lead"]!["title"]!.GetValue<string>());
        Assert.True(shown["contacts"]![0]!["erased"]!.GetValue<bool>());
        Assert.DoesNotContain("Người sẽ xóa", shown.ToJsonString(), StringComparison.Ordinal);
        foreach (var path in new[] { "timeline", "clock", "mails/draft", "holds" })
        {
            var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/{lead.Id}/{path}");
            Assert.True((int)answer.Status < 500, path);
        }

        using var list = await desk.As(desk.Officer).Http.GetAsync($"/umbraco/management/api/v1/leads?q={lead.Reference}");
        Assert.Equal(HttpStatusCode.OK, list.StatusCode);
    }

    [Fact]
    public async Task Looks_AreShown_ToTheOfficer_AndToThoseWhoReadTheAudit_DirectorsIncluded()
    {
        var lead = await desk.LeadAsync();
        await desk.As(desk.Director).GetAsync($"/leads/{lead.Id}");
        await desk.As(desk.SecondOfficer).GetAsync($"/leads/{lead.Id}");
        await desk.As(desk.SecondOfficer).GetAsync("/leads?q=nguoi");

        var ofLead = Items(await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/looks"));
        Assert.Equal(new[] { desk.Director, desk.SecondOfficer }.Order(), ofLead.Select(look => look["actor"]!.GetValue<Guid>()).Order());
        Assert.All(ofLead, look => Assert.Equal(["Page"], look["kinds"]!.AsArray().Select(kind => kind!.GetValue<string>())));
        (await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Get, $"/leads/{lead.Id}/looks")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, $"/leads/{lead.Id}/looks")).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/privacy/looks")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, "/leads/privacy/looks?after=x")).Refused(HttpStatusCode.BadRequest);
        var searches = Items(await desk.As(desk.Manager).GetAsync($"/leads/privacy/looks?actor={desk.SecondOfficer}"));
        Assert.Contains(searches, look => look["lead"] is null && look["kinds"]!.AsArray().Any(kind => kind!.GetValue<string>() == "Search"));

        // A confidential lead is nobody's business but that of those it names.
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/readers", new { readers = Array.Empty<Guid>(), expectedVersion = lead.Version });
        Assert.DoesNotContain(Items(await desk.As(desk.Administrator).GetAsync("/leads/privacy/looks")), look => look["lead"]?.GetValue<Guid>() == lead.Id);
    }

    private static List<JsonNode> Items(JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!)];
}

[Collection(OnSqlite.Name)]
public sealed class RetentionApiTestsOnSqlite(SqliteDesk desk) : RetentionApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RetentionApiTestsOnPostgreSql(PostgreSqlDesk desk) : RetentionApiTests(desk);
