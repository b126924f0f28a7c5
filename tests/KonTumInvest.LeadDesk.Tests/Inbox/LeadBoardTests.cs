using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Leads;

namespace KonTumInvest.LeadDesk.Tests.Inbox;

public abstract class LeadBoardTests(DeskSite desk)
{
    [Fact]
    public async Task Columns_HoldTheirLeads_WithinTheFilterAndTheRights()
    {
        var mark = Mark();
        var fresh = await LeadAsync(mark);
        var screened = await LeadAsync(mark);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{screened.Id}/stage", new { stage = "Screened", expectedVersion = screened.Version });

        var board = (await desk.As(desk.Officer).GetAsync($"/leads/board?q={mark}")).AsArray();
        var elsewhere = (await desk.As(desk.OfficerElsewhere).GetAsync($"/leads/board?q={mark}")).AsArray();

        Assert.DoesNotContain(board, column => Stage(column) == "Spam");
        Assert.Equal([fresh.Id], Ids(board, "New"));
        Assert.Equal([screened.Id], Ids(board, "Screened"));
        Assert.Equal(1, Column(board, "New")["count"]!.GetValue<int>());
        Assert.Equal(0, Column(board, "Lost")["count"]!.GetValue<int>());
        Assert.All(elsewhere, column => Assert.Empty(column!["items"]!.AsArray()));
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, "/leads/board")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/board?officer=somebody")).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Columns_AreThoseTheFilterAsksFor()
    {
        async Task<IEnumerable<string>> StagesAsync(string query) => (await desk.As(desk.Officer).GetAsync($"/leads/board?{query}")).AsArray().Select(Stage);

        Assert.Equal(["New", "Lost"], await StagesAsync("stage=Lost&stage=New"));
        Assert.Equal(LeadStages.Open.Select(stage => stage.ToString()), await StagesAsync("open=true"));
        Assert.Equal(["Spam"], await StagesAsync("stage=Spam"));
        Assert.Equal(["New"], await StagesAsync("stage=Lost&stage=New&open=true"));
    }

    [Fact]
    public async Task LongColumn_GoesOnByTheListOfItsStage_WithoutGapsOrDoubles()
    {
        var mark = Mark();
        for (var number = 0; number < LeadsBeyondAPage; number++)
        {
            await LeadAsync(mark);
        }

        var column = Column((await desk.As(desk.Officer).GetAsync($"/leads/board?q={mark}")).AsArray(), "New");
        var rest = await desk.As(desk.Officer).GetAsync($"/leads?q={mark}&stage=New&order=-activity&take=20&cursor={column["next"]!.GetValue<string>()}");

        var seen = column["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(item => item!["id"]!.GetValue<Guid>()).ToList();
        Assert.Equal(LeadsBeyondAPage, seen.Distinct().Count());
        Assert.Equal(LeadsBeyondAPage, seen.Count);
        Assert.Null(rest["next"]);
    }

    [Fact]
    public async Task Investment_IsHiddenFromWhoMayNotSeeIt()
    {
        var mark = Mark();
        await LeadAsync(mark);
        await using (var database = await desk.OpenAsync())
        {
            var officer = await database.Officers.FindAsync(desk.SecondOfficer);
            officer!.SeesInvestment = false;
            await database.SaveChangesAsync();
        }

        var seen = Column((await desk.As(desk.Officer).GetAsync($"/leads/board?q={mark}")).AsArray(), "New")["items"]![0]!;
        var hidden = Column((await desk.As(desk.SecondOfficer).GetAsync($"/leads/board?q={mark}")).AsArray(), "New")["items"]![0]!;
        await using (var database = await desk.OpenAsync())
        {
            var officer = await database.Officers.FindAsync(desk.SecondOfficer);
            officer!.SeesInvestment = null;
            await database.SaveChangesAsync();
        }

        Assert.Equal(2_000_000m, seen["investmentAmount"]!.GetValue<decimal>());
        Assert.Null(hidden["investmentAmount"]);
    }

    private const int LeadsBeyondAPage = 22;

    private Task<Lead> LeadAsync(string mark) => desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty Bảng {mark}" });

    private static string Mark() => $"q{Guid.NewGuid():N}"[..12];

    private static string Stage(JsonNode? column) => column!["stage"]!.GetValue<string>();

    private static JsonNode Column(JsonArray board, string stage) => board.Single(column => Stage(column) == stage)!;

    private static IEnumerable<Guid> Ids(JsonArray board, string stage) => Column(board, stage)["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>());
}

[Collection(OnSqlite.Name)]
public sealed class LeadBoardTestsOnSqlite(SqliteDesk desk) : LeadBoardTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadBoardTestsOnPostgreSql(PostgreSqlDesk desk) : LeadBoardTests(desk);
