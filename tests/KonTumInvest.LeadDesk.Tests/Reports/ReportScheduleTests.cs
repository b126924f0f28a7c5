using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Reports;

public abstract class ReportScheduleTests(DeskSite desk)
{
    private const string Address = "/leads/reports/schedules";

    [Fact]
    public async Task Report_IsSentOnceWhenItsTimeHasCome_InTheLanguageOfThePerson()
    {
        var id = await AddAsync(new { officerKey = desk.SecondOfficer, rhythm = "Weekly", unit = "industrial-parks", day = 1, hour = 8 });
        await desk.LeadAsync();
        desk.Time.Advance(TimeSpan.FromDays(8));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.Host.Service<ReportDispatch>().RunOnceAsync(CancellationToken.None)));
        await desk.Host.Service<ReportDispatch>().RunOnceAsync(CancellationToken.None);

        var mail = await desk.ArrivedAsync("Weekly report on leads");
        Assert.Contains("Leads received", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://invest.board.example/staff/reports?from=", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("&unit=industrial-parks", LineOf(mail.TextBody, "/staff/reports?from="), StringComparison.Ordinal);
        Assert.EndsWith("/staff/inbox?overdue=true&order=due&unit=industrial-parks", LineOf(mail.TextBody, "/staff/inbox?"), StringComparison.Ordinal);
        Assert.Matches(@"\d+; [\d,.]+ ha", mail.TextBody);
        Assert.Contains("<table", mail.HtmlBody, StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        Assert.Equal(1, await database.Outbox.CountAsync(row => row.Subject.StartsWith("Weekly report on leads")));
        var stored = await database.ReportSchedules.SingleAsync(row => row.Id == id);
        Assert.NotNull(stored.LastAt);
        Assert.True(stored.NextAt > desk.Time.GetUtcNow());
        await desk.As(desk.Manager).AskAsync(HttpMethod.Delete, $"{Address}/{id}");
    }

    [Fact]
    public async Task Schedule_IsListedChangedAndRemoved_ByThoseWhoMay()
    {
        var id = await AddAsync(new { officerKey = desk.Director, rhythm = "Monthly", day = 1, hour = 7 });

        (await desk.As(desk.Manager).AskAsync(HttpMethod.Put, $"{Address}/{id}", new { officerKey = desk.Director, rhythm = "Monthly", day = 5, hour = 9, expectedVersion = 7 })).Refused(HttpStatusCode.Conflict);
        await desk.As(desk.Manager).DoAsync(HttpMethod.Put, $"{Address}/{id}", new { officerKey = desk.Director, rhythm = "Monthly", day = 5, hour = 9, expectedVersion = 0 });
        var list = await desk.As(desk.Manager).GetAsync(Address);
        var row = list["items"]!.AsArray().Single(item => item!["id"]!.GetValue<Guid>() == id)!;
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, Address, new { officerKey = desk.Director, rhythm = "Monthly", day = 2, hour = 8 })).Refused(HttpStatusCode.Conflict);
        await desk.As(desk.Manager).AskAsync(HttpMethod.Delete, $"{Address}/{id}");
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Delete, $"{Address}/{id}")).Refused(HttpStatusCode.NotFound);

        Assert.Contains(list["people"]!.AsArray(), person => person!["key"]!.GetValue<Guid>() == desk.Director);
        Assert.Equal("Lãnh đạo Ban", row["name"]!.GetValue<string>());
        Assert.Equal(5, row["day"]!.GetValue<int>());
        await using var database = await desk.OpenAsync();
        Assert.Equal(3, await database.Audit.CountAsync(entry => entry.SubjectId == id));
    }

    [Fact]
    public async Task Schedule_WithWrongValues_OrWithoutTheRight_IsRefused()
    {
        async Task RefusedAsync(HttpStatusCode status, Guid account, object sent) => (await desk.As(account).AskAsync(HttpMethod.Post, Address, sent)).Refused(status);

        await RefusedAsync(HttpStatusCode.BadRequest, desk.Manager, new { officerKey = Guid.NewGuid(), rhythm = "Weekly", day = 1, hour = 8 });
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Manager, new { officerKey = desk.Officer, rhythm = "Weekly", day = 8, hour = 8 });
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Manager, new { officerKey = desk.Officer, rhythm = "Monthly", day = 29, hour = 8 });
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Manager, new { officerKey = desk.Officer, rhythm = "Weekly", day = 1, hour = 24 });
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Manager, new { officerKey = desk.Officer, rhythm = "Weekly", unit = "nowhere", day = 1, hour = 8 });
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Manager, new { rhythm = "Weekly", day = 1, hour = 8 });
        await RefusedAsync(HttpStatusCode.Forbidden, desk.Officer, new { officerKey = desk.Officer, rhythm = "Weekly", day = 1, hour = 8 });
        await RefusedAsync(HttpStatusCode.Forbidden, desk.Director, new { officerKey = desk.Director, rhythm = "Weekly", day = 1, hour = 8 });
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, Address)).Refused(HttpStatusCode.Forbidden);
    }

    private static string LineOf(string? text, string part) => (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries).Single(line => line.Contains(part, StringComparison.Ordinal));

    private async Task<Guid> AddAsync(object sent) => (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, Address, sent)).Body!["id"]!.GetValue<Guid>();
}

[Collection(OnSqlite.Name)]
public sealed class ReportScheduleTestsOnSqlite(SqliteDesk desk) : ReportScheduleTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class ReportScheduleTestsOnPostgreSql(PostgreSqlDesk desk) : ReportScheduleTests(desk);
