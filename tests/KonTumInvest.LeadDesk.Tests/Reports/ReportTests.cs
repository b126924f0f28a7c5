using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Access;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Reports;

public abstract class ReportTests(DeskSite desk)
{
    [Fact]
    public async Task Report_CountsWhatHappened_AndEveryNumberNamesItsList()
    {
        var before = await desk.As(desk.Officer).GetAsync("/leads/reports");
        var lead = await desk.LeadAsync(An.Enquiry() with { Country = "JP", Phone = null, InvestmentAmount = "3.000.000" });
        await SayAsync(lead, ActivityKind.Call);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version });

        var after = await desk.As(desk.Officer).GetAsync("/leads/reports");

        Assert.Equal(Number(before, "received") + 1, Number(after, "received"));
        Assert.Equal(Count(before["response"]!["kept"]) + 1, Count(after["response"]!["kept"]));
        Assert.Equal(Group(before, "countries", "JP") + 1, Group(after, "countries", "JP"));
        Assert.Equal(Group(before, "places", "ip-hoa-binh-1") + 1, Group(after, "places", "ip-hoa-binh-1"));
        Assert.Equal(Group(before, "funnel", "Acknowledged") + 1, Group(after, "funnel", "Acknowledged"));
        Assert.Equal(Group(before, "officers", desk.Officer.ToString()) + 1, Group(after, "officers", desk.Officer.ToString()));
        Assert.Equal(Money(before) + 3_000_000, Money(after));
        Assert.Equal(Number(after, "received"), after["months"]!.AsArray().Sum(month => month!["received"]!.GetValue<int>()));
        Assert.Equal(Number(after, "received"), after["weeks"]!.AsArray().Sum(week => week!["received"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Lists_BehindTheNumbers_HoldAsManyLeads()
    {
        var lead = await desk.LeadAsync(An.Enquiry() with { Country = "KR", Phone = null });
        await SayAsync(lead, ActivityKind.Meeting);

        var report = await desk.As(desk.Manager).GetAsync("/leads/reports?unit=industrial-parks");

        await AssertListsAsync(report);
    }

    [Fact]
    public async Task Report_OfSeveralUnitsAndOfficers_CountsTheLeadsOfAny_AndItsListsHoldAsMany()
    {
        var (first, second, third) = (await NewOfficerAsync(), await NewOfficerAsync(), await NewOfficerAsync());
        await desk.LeadAsync(officer: first);
        await desk.LeadAsync(officer: second);
        await desk.LeadAsync(officer: second);
        await desk.LeadAsync(officer: third);
        var manager = desk.As(desk.Manager);

        var (ofOne, ofTwo) = (await manager.GetAsync($"/leads/reports?officer={first}"), await manager.GetAsync($"/leads/reports?officer={first}&officer={second}&unit=industrial-parks&unit=clusters"));
        var elsewhere = await manager.GetAsync($"/leads/reports?officer={first}&officer={second}&unit=clusters&unit=none");
        var scored = await manager.GetAsync($"/leads/reports/scores?officer={first}&officer={second}");

        Assert.Equal((1, 3, 0), (Number(ofOne, "received"), Number(ofTwo, "received"), Number(elsewhere, "received")));
        Assert.Equal(2, Group(ofTwo, "officers", second.ToString()));
        Assert.Equal(0, Group(ofTwo, "officers", third.ToString()));
        Assert.NotNull(scored["all"]);
        await AssertListsAsync(ofTwo);
        var tooMany = string.Concat(Enumerable.Range(0, 41).Select(number => $"&unit=u{number}"));
        (await manager.AskAsync(HttpMethod.Get, $"/leads/reports?{tooMany[1..]}")).Refused(HttpStatusCode.BadRequest);

        Task<Guid> NewOfficerAsync() => desk.HireAsync($"Cán bộ {Guid.NewGuid():N}", "vi", DeskGroups.Officers, "industrial-parks");
    }

    [Fact]
    public async Task Lists_OfLeadsWithoutAValue_HoldThoseThatHaveNone()
    {
        var lead = await desk.LeadAsync();
        await ChangeAsync(
            lead,
            stored =>
            {
                (stored.Country, stored.SectorCode) = (null, null);
                stored.AssignTo(null, null);
            }
        );

        var report = await desk.As(desk.Manager).GetAsync("/leads/reports");
        var ofNoUnit = await desk.As(desk.Manager).GetAsync("/leads/reports?unit=none");

        foreach (var group in (string[])["countries", "sectors", "units", "officers"])
        {
            Assert.Contains(report[group]!.AsArray(), item => item!["key"] is null);
        }

        await AssertListsAsync(report);
        await AssertListsAsync(ofNoUnit);
        Assert.Equal(report["units"]!.AsArray().Where(item => item!["key"] is null).Sum(Count), Number(ofNoUnit, "received"));
    }

    [Fact]
    public async Task Groups_TellHowManyWereAnsweredInTime_AndHowManyBecameProjects()
    {
        var officer = await desk.HireAsync($"Cán bộ {Guid.NewGuid():N}", "vi", DeskGroups.Officers, "industrial-parks");
        desk.AdvanceToWorkingTime();
        var licensed = await desk.LeadAsync(officer: officer);
        var overdue = await desk.LeadAsync(officer: officer);
        await SayAsync(licensed, ActivityKind.Call);
        desk.Time.Advance(TimeSpan.FromDays(20));
        var waiting = await desk.LeadAsync(officer: officer);
        foreach (var stage in (string[])["Acknowledged", "Screened", "ProposalSent", "Negotiating", "ApprovedInPrinciple"])
        {
            await MoveAsync(licensed, new { stage });
        }

        await MoveAsync(licensed, new { stage = "Licensed", licenceNumber = "IRC 12", licensedOn = "2026-11-20" });

        var report = await desk.As(desk.Manager).GetAsync($"/leads/reports?officer={officer}");

        var group = Assert.Single(report["officers"]!.AsArray())!;
        Assert.Equal((3, 1, 2, 1), (Count(group), Count(group["kept"]), Count(group["due"]), Count(group["won"])));
        Assert.Equal((1, 1, 1), (Count(report["response"]!["answered"]), Count(report["response"]!["overdue"]), Count(report["response"]!["waiting"])));
        Assert.Equal(0.5, report["response"]!["keptShare"]!.GetValue<double>());
        Assert.Equal(overdue.Reference.ToString(), await OnlyAsync(report["response"]!["overdue"]!));
        Assert.Equal(waiting.Reference.ToString(), await OnlyAsync(report["response"]!["waiting"]!));
        Assert.Equal(licensed.Reference.ToString(), await OnlyAsync(group["won"]!));
        await AssertListsAsync(report);
    }

    [Fact]
    public async Task Answer_AfterItsTerm_IsLate_AndLeadsWithoutAnyAreOverdue()
    {
        var lead = await desk.LeadAsync();
        desk.Time.Advance(TimeSpan.FromDays(20));
        var overdue = await desk.As(desk.Administrator).GetAsync("/leads/reports");
        await SayAsync(lead, ActivityKind.Call);

        var late = await desk.As(desk.Administrator).GetAsync("/leads/reports");

        Assert.Equal(Count(overdue["response"]!["overdue"]) - 1, Count(late["response"]!["overdue"]));
        Assert.Equal(Count(overdue["response"]!["late"]) + 1, Count(late["response"]!["late"]));
        await using var database = await desk.OpenAsync();
        var fact = await database.LeadFacts.SingleAsync(fact => fact.LeadId == lead.Id);
        Assert.False(fact.FirstKept);
        Assert.InRange(fact.FirstMinutes!.Value, 8 * 60, 20 * 8 * 60);
    }

    [Fact]
    public async Task Counts_AreOfExactlyTheLeadsTheReaderSees_ConfidentialOnesIncluded()
    {
        var open = await desk.LeadAsync();
        var secret = await desk.LeadAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{secret.Id}/readers", new { readers = new[] { desk.SecondOfficer }, expectedVersion = secret.Version });
        Guid[] everybody = [desk.Officer, desk.SecondOfficer, desk.OfficerElsewhere, desk.Manager, desk.Director, desk.Administrator];
        var counted = new List<int>();
        await using var database = await desk.OpenAsync();
        foreach (var person in everybody)
        {
            var report = await desk.As(person).GetAsync("/leads/reports?from=2020-01-01&to=2029-01-01");
            var actor = await desk.ActorAsync(person);
            var visible = await database.Leads.Where(LeadRights.Visible(actor)).CountAsync(lead => lead.MergedIntoId == null);
            Assert.Equal(visible, Number(report, "received"));
            counted.Add(visible);
        }

        Assert.True(counted[1] > counted[3], "the named reader counts one that the manager does not");
        Assert.True(counted[3] > counted[2], $"another unit does not count {open.Reference}");
    }

    [Fact]
    public async Task Report_WithoutTheRight_OrOfAnImpossiblePeriod_IsRefused()
    {
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, "/leads/reports")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/reports?from=2026-12-01&to=2026-01-01")).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/reports?from=0001-01-01&to=9999-12-31")).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/reports?from=yesterday")).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/reports?officer=somebody")).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task JoinedLeads_CountOnce()
    {
        var lead = await desk.LeadAsync();
        var other = await desk.LeadAsync();
        await desk.Host.Service<DeskWork>().RunAsync<int>(
            DeskActor.System,
            async transaction =>
            {
                (await transaction.FindLeadAsync(other.Id, LeadAct.Merge)).Value.MergedIntoId = lead.Id;
                return 0;
            },
            CancellationToken.None
        );

        await using var database = await desk.OpenAsync();
        Assert.True(await database.LeadFacts.AnyAsync(fact => fact.LeadId == lead.Id));
        Assert.False(await database.LeadFacts.AnyAsync(fact => fact.LeadId == other.Id));
    }

    [Fact]
    public async Task Investment_IsHiddenFromWhoDoesNotSeeIt()
    {
        await desk.LeadAsync();
        var actor = await desk.ActorAsync(desk.Officer) with { SeesInvestment = false };
        var period = new ReportPeriod(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31));

        var report = (await desk.Host.Service<LeadReports>().ReadAsync(new ReportFilter(period), actor, CancellationToken.None)).Value;

        Assert.All(report.Stages, stage => Assert.Null(stage.Values));
    }

    private async Task SayAsync(Lead lead, ActivityKind kind)
    {
        var done = await desk.Host.Service<DeskWork>().RunAsync<Guid>(
            await desk.ActorAsync(desk.Officer),
            transaction =>
            {
                var activity = new Activity
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    LeadId = lead.Id,
                    Kind = kind,
                    At = transaction.Now,
                    ByKey = desk.Officer,
                    CreatedAt = transaction.Now,
                };
                transaction.Context.Activities.Add(activity);
                return Task.FromResult<Content.Common.Result<Guid>>(activity.Id);
            },
            CancellationToken.None
        );
        Assert.True(done.Succeeded);
    }

    // Every number of the report has a list of as many leads.
    private async Task AssertListsAsync(JsonNode report)
    {
        string[] groups = ["sources", "countries", "sectors", "places", "officers", "units"];
        var found = groups.SelectMany(group => report[group]!.AsArray()).ToList();
        List<JsonNode?> counts =
        [
            report["received"],
            .. ((string[])["kept", "late", "overdue", "waiting", "answered", "due"]).Select(name => report["response"]![name]),
            .. report["stages"]!.AsArray().Select(stage => stage!["count"]),
            .. report["funnel"]!.AsArray(),
            .. found,
            .. found.SelectMany(group => new[] { group!["kept"], group["due"], group["won"] }),
        ];
        foreach (var count in counts)
        {
            var list = await desk.As(desk.Manager).GetAsync($"/leads?{count!["list"]!.GetValue<string>()}");
            Assert.True(Count(count) == list["count"]!.GetValue<int>(), $"{count} has a list of {list["count"]}");
        }
    }

    private async Task<string> OnlyAsync(JsonNode count) =>
        Assert.Single((await desk.As(desk.Manager).GetAsync($"/leads?{count["list"]!.GetValue<string>()}"))["items"]!.AsArray())!["reference"]!.GetValue<string>();

    private async Task MoveAsync(Lead lead, object sent)
    {
        await using var database = await desk.OpenAsync();
        var version = (await database.Leads.SingleAsync(stored => stored.Id == lead.Id)).Version;
        var body = JsonSerializer.SerializeToNode(sent)!.AsObject();
        body["expectedVersion"] = version;
        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", body);
    }

    private async Task ChangeAsync(Lead lead, Action<Lead> change)
    {
        var done = await desk.Host.Service<DeskWork>().RunAsync<Guid>(
            DeskActor.System,
            async transaction =>
            {
                change((await transaction.FindLeadAsync(lead.Id, LeadAct.Write)).Value);
                return lead.Id;
            },
            CancellationToken.None
        );
        Assert.True(done.Succeeded);
    }

    private static int Count(JsonNode? count) => count!["count"]!.GetValue<int>();

    private static int Number(JsonNode report, string name) => Count(report[name]);

    private static int Group(JsonNode report, string group, string key) =>
        report[group]!.AsArray().Where(item => item!["key"]?.GetValue<string>() == key).Select(Count).SingleOrDefault();

    private static long Money(JsonNode report) =>
        report["stages"]!.AsArray().SelectMany(stage => stage!["values"]!.AsArray()).Where(value => value!["currency"]!.GetValue<string>() == "USD").Sum(value => value!["amount"]!.GetValue<long>());
}

[Collection(OnSqlite.Name)]
public sealed class ReportTestsOnSqlite(SqliteDesk desk) : ReportTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class ReportTestsOnPostgreSql(PostgreSqlDesk desk) : ReportTests(desk);
