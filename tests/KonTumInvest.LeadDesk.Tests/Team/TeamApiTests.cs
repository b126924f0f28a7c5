using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;

namespace KonTumInvest.LeadDesk.Tests.Team;

public abstract class TeamApiTests(DeskSite desk)
{
    [Fact]
    public async Task Own_SignatureAndAbsence_AreSaved_AndSeenByTheManager()
    {
        var own = new
        {
            absentFrom = "2027-03-01",
            absentTo = "2027-03-05",
            deputyKey = desk.Officer,
            signatureVi = "Cán bộ Hai\nTổ Khu công nghiệp",
            signatureEn = (string?)null,
        };

        await desk.As(desk.SecondOfficer).DoAsync(HttpMethod.Put, "/leads/team/me", own);

        var read = await desk.As(desk.SecondOfficer).GetAsync("/leads/team/me");
        Assert.Equal(("2027-03-05", "Cán bộ Hai\nTổ Khu công nghiệp"), (read["absentTo"]!.GetValue<string>(), read["signatureVi"]!.GetValue<string>()));
        var person = await PersonAsync(desk.SecondOfficer);
        Assert.Equal((desk.Officer, false, true), (person["settings"]!["deputyKey"]!.GetValue<Guid>(), person["absentToday"]!.GetValue<bool>(), person["takesLeads"]!.GetValue<bool>()));
        Assert.Equal(["industrial-parks"], person["units"]!.AsArray().Select(unit => unit!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{ "absentFrom": "2027-03-05", "absentTo": "2027-03-01" }""", "absentTo")]
    [InlineData("""{ "absentTo": "2027-03-01" }""", "absentTo")]
    [InlineData("""{ "deputyKey": "00000000-0000-0000-0000-000000000001" }""", "deputyKey")]
    public async Task Own_WrongSettings_NameTheField(string body, string field)
    {
        var answer = await desk.As(desk.Officer).AskRawAsync(HttpMethod.Put, "/leads/team/me", body);

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(answer.Body!["errors"]![field]);
    }

    [Fact]
    public async Task Own_DeputyIsOneself_IsRefused()
    {
        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Put, "/leads/team/me", new { deputyKey = desk.Officer });

        answer.Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Save_ByTheManager_ChangesOwnUnitsOnly()
    {
        object Sent(bool? seesInvestment, params string[] units) => new { settings = new { }, units, takesLeads = true, seesContactData = (bool?)null, seesInvestment };

        var foreign = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, $"/leads/team/{desk.OfficerElsewhere}", Sent(null));
        var own = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, $"/leads/team/{desk.OfficerElsewhere}", Sent(null, "clusters", "industrial-parks"));
        var sight = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, $"/leads/team/{desk.OfficerElsewhere}", Sent(false, "clusters", "industrial-parks"));
        var back = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, $"/leads/team/{desk.OfficerElsewhere}", Sent(null, "clusters"));
        var unknown = await desk.As(desk.Administrator).AskAsync(HttpMethod.Put, $"/leads/team/{desk.OfficerElsewhere}", Sent(null, "clusters", "nowhere"));
        var byAdministrator = await desk.As(desk.Administrator).AskAsync(HttpMethod.Put, $"/leads/team/{desk.OfficerElsewhere}", Sent(false, "clusters"));

        foreign.Refused(HttpStatusCode.Forbidden);
        sight.Refused(HttpStatusCode.Forbidden);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (own.Status, back.Status, byAdministrator.Status));
        unknown.Refused(HttpStatusCode.BadRequest);
        Assert.False((await PersonAsync(desk.OfficerElsewhere))["seesInvestment"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Save_TheOwnView_IsForAnAdministrator()
    {
        var sent = new { settings = new { }, units = new[] { "industrial-parks" }, takesLeads = true, seesContactData = true };

        (await desk.As(desk.Manager).AskAsync(HttpMethod.Put, $"/leads/team/{desk.Manager}", sent)).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Team_ByAnOfficer_IsForbidden()
    {
        var sent = new { settings = new { }, units = Array.Empty<string>(), takesLeads = true };

        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/team")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/team/stranded")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, $"/leads/team/{desk.Officer}", sent)).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, "/leads/team/units/industrial-parks", new { assignment = "RoundRobin", version = 0 })).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Unit_ChoosesAsTheManagerSays()
    {
        var manager = desk.As(desk.Manager);
        var version = (await manager.GetAsync("/leads/team"))["number"]!.GetValue<int>();

        var saved = await manager.AskAsync(HttpMethod.Put, "/leads/team/units/industrial-parks", new { assignment = "RoundRobin", version });
        var stale = await manager.AskAsync(HttpMethod.Put, "/leads/team/units/industrial-parks", new { assignment = "LeastBusy", version });
        var foreign = await manager.AskAsync(HttpMethod.Put, "/leads/team/units/clusters", new { assignment = "RoundRobin", version = saved.Body!["version"]!.GetValue<int>() });

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        stale.Refused(HttpStatusCode.Conflict);
        foreign.Refused(HttpStatusCode.Forbidden);
        var units = (await manager.GetAsync("/leads/team"))["units"]!.AsArray();
        Assert.Equal("RoundRobin", units.Single(unit => unit!["code"]!.GetValue<string>() == "industrial-parks")!["assignment"]!.GetValue<string>());
        Assert.Equal("LeastBusy", units.Single(unit => unit!["code"]!.GetValue<string>() == "clusters")!["assignment"]!.GetValue<string>());
    }

    private async Task<JsonNode> PersonAsync(Guid key) =>
        (await desk.As(desk.Administrator).GetAsync("/leads/team"))["people"]!.AsArray().Single(person => person!["key"]!.GetValue<Guid>() == key)!;
}

[Collection(OnSqlite.Name)]
public sealed class TeamApiTestsOnSqlite(SqliteDesk desk) : TeamApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class TeamApiTestsOnPostgreSql(PostgreSqlDesk desk) : TeamApiTests(desk);
