using System.Net;
using KonTumInvest.LeadDesk.Tests.Correspondence;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Deadlines;

public abstract class LeadClockApiTests(DeskSite desk)
{
    [Fact]
    public async Task Pause_OnceAnswered_StandsStill_UntilTheInvestorWritesOnTheCasePage()
    {
        var lead = await desk.LeadAsync();
        var link = await LinkAsync(lead);
        Assert.Equal(["FirstResponse Running", "Resolution Running"], await ClocksAsync(lead));
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/pause", new { reason = "Chờ hồ sơ" })).Refused(HttpStatusCode.Conflict);
        Assert.Equal(HttpStatusCode.OK, (await desk.SendMailAsync(desk.Officer, lead.Id, "Trả lời", "Nội dung")).Status);

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/pause", new { reason = "Chờ hồ sơ" });
        Assert.Equal(["FirstResponse Met", "Resolution Paused"], await ClocksAsync(lead));
        Assert.Null(await DueAsync(lead));
        Assert.Contains(lead.Id.ToString(), await WaitingAsync());

        var token = link.Split("k=")[1];
        var written = await desk.Host.Service<CaseMessages>().SendAsync(token, new CaseMessage { FormToken = Guid.CreateVersion7(), Text = "Đã gửi hồ sơ." }, CancellationToken.None);
        Assert.True(written.Succeeded);
        Assert.Equal(["FirstResponse Met", "NextResponse Running", "Resolution Running"], await ClocksAsync(lead));
        var read = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/clocks");
        Assert.Equal("Chờ hồ sơ", read["pauses"]![0]!["reason"]!.GetValue<string>());
        Assert.NotNull(read["pauses"]![0]!["to"]);
        Assert.NotNull(await DueAsync(lead));
        Assert.DoesNotContain(lead.Id.ToString(), await WaitingAsync());
    }

    [Fact]
    public async Task Pause_WithoutReason_NamesTheField_AndResumeWithoutPauseIsRefused()
    {
        var lead = await desk.LeadAsync();
        Assert.Equal(HttpStatusCode.OK, (await desk.SendMailAsync(desk.Officer, lead.Id, "Trả lời", "Nội dung")).Status);

        var paused = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/pause", new { reason = " " });

        paused.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(paused.Body!["errors"]!["reason"]);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/resume")).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Clocks_OfALeadOneDoesNotSee_AreNotFound()
    {
        var lead = await desk.LeadAsync();

        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Get, $"/leads/{lead.Id}/clocks")).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/pause", new { reason = "Chờ" })).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Director).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/pause", new { reason = "Chờ" })).Refused(HttpStatusCode.Forbidden);
    }

    private async Task<string> LinkAsync(Lead lead) =>
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/case-links")).Body!["address"]!.GetValue<string>();

    private async Task<IReadOnlyList<string>> ClocksAsync(Lead lead)
    {
        var clocks = (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/clocks"))["clocks"]!.AsArray();
        return [.. clocks.Select(clock => $"{clock!["step"]!.GetValue<string>()} {clock["state"]!.GetValue<string>()}").Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> WaitingAsync() =>
        [.. (await desk.As(desk.Officer).GetAsync("/leads?waiting=true&order=-created&take=100"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    private async Task<DateTimeOffset?> DueAsync(Lead lead)
    {
        await using var database = await desk.OpenAsync();
        return await database.Leads.Where(stored => stored.Id == lead.Id).Select(stored => stored.DueAt).SingleAsync();
    }
}

[Collection(OnSqlite.Name)]
public sealed class LeadClockApiTestsOnSqlite(SqliteDesk desk) : LeadClockApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadClockApiTestsOnPostgreSql(PostgreSqlDesk desk) : LeadClockApiTests(desk);
