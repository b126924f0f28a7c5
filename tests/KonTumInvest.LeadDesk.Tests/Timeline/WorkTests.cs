using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;

namespace KonTumInvest.LeadDesk.Tests.Timeline;

public abstract class WorkTests(DeskSite desk)
{
    [Fact]
    public async Task Tasks_StandInTheGroupOfTheirTime_AndMoveWithIt()
    {
        var lead = await desk.LeadAsync(officer: desk.SecondOfficer);
        var now = desk.Time.GetUtcNow();
        var late = await TaskAsync(lead, "Gọi lại", desk.SecondOfficer, now.AddMinutes(-5));
        var week = await TaskAsync(lead, "Gửi bản đồ", desk.SecondOfficer, now.AddDays(3));
        var later = await TaskAsync(lead, "Hỏi thăm", desk.SecondOfficer, now.AddDays(30));
        var undated = await TaskAsync(lead, "Lúc nào rảnh", desk.SecondOfficer, null);

        var work = await desk.As(desk.SecondOfficer).GetAsync("/leads/tasks");
        Assert.Contains(late, Ids(work, "Overdue"));
        Assert.Contains(week, Ids(work, "Week"));
        Assert.Contains(later, Ids(work, "Later"));
        Assert.Contains(undated, Ids(work, "Undated"));
        Assert.DoesNotContain(late, Ids(await desk.As(desk.Officer).GetAsync("/leads/tasks"), "Overdue"));

        await desk.As(desk.SecondOfficer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/tasks/{late}/done", new { done = true, expectedVersion = 0 });
        await desk.As(desk.SecondOfficer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/tasks/{week}", new { title = "Gửi bản đồ", assigneeKey = desk.SecondOfficer, dueAt = now.AddDays(40), expectedVersion = 0 });
        work = await desk.As(desk.SecondOfficer).GetAsync("/leads/tasks");

        Assert.Contains(late, Ids(work, "Done"));
        Assert.DoesNotContain(late, Ids(work, "Overdue"));
        Assert.Contains(week, Ids(work, "Later"));
        var row = Group(work, "Done")["items"]!.AsArray().Single(item => item!["id"]!.GetValue<Guid>() == late)!;
        Assert.Equal(lead.Reference.ToString(), row["reference"]!.GetValue<string>());
        Assert.Equal(lead.Title, row["leadTitle"]!.GetValue<string>());
        Assert.Equal("Second Officer", row["assignee"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Today_EndsAtMidnightInVietNam()
    {
        var lead = await desk.LeadAsync();
        var now = desk.Time.GetUtcNow();
        var midnight = new DateTimeOffset(now.ToOffset(TimeSpan.FromHours(7)).Date.AddDays(1), TimeSpan.FromHours(7));
        var today = await TaskAsync(lead, "Trước nửa đêm", desk.Officer, midnight.AddSeconds(-1));
        var tomorrow = await TaskAsync(lead, "Sau nửa đêm", desk.Officer, midnight);

        var groups = await AllIdsAsync(desk.Officer, "Today");

        Assert.Contains(today, groups);
        Assert.DoesNotContain(tomorrow, groups);
        Assert.Contains(tomorrow, await AllIdsAsync(desk.Officer, "Week"));
    }

    [Theory]
    [InlineData("Later")]
    [InlineData("Undated")]
    [InlineData("Done")]
    public async Task Pages_FollowOneAnother_WithoutGapsOrDoubles(string group)
    {
        var lead = await desk.LeadAsync();
        var due = group == "Undated" ? (DateTimeOffset?)null : desk.Time.GetUtcNow().AddDays(100);
        var made = new List<Guid>();
        for (var number = 0; number < 5; number++)
        {
            made.Add(await TaskAsync(lead, $"Việc {number}", desk.Officer, due));
        }

        foreach (var id in group == "Done" ? made : [])
        {
            await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/tasks/{id}/done", new { done = true, expectedVersion = 0 });
        }

        var seen = await AllIdsAsync(desk.Officer, group, take: 2);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.All(made, id => Assert.Contains(id, seen));
    }

    [Fact]
    public async Task TasksOfOthers_AreForWhoManagesTheirUnit()
    {
        var lead = await desk.LeadAsync();
        var id = await TaskAsync(lead, "Việc của cán bộ", desk.Officer, desk.Time.GetUtcNow().AddDays(200));

        var manager = await desk.As(desk.Manager).GetAsync($"/leads/tasks?whose={desk.Officer}");
        var team = await AllIdsAsync(desk.Manager, "Later", whose: "team", take: 100);
        var people = manager["people"]!.AsArray().ToDictionary(person => person!["key"]!.GetValue<Guid>(), person => person!);

        Assert.Contains(id, await AllIdsAsync(desk.Manager, "Later", whose: desk.Officer.ToString(), take: 100));
        Assert.Contains(id, team);
        Assert.True(people[desk.Officer]["open"]!.GetValue<int>() > 0);
        Assert.DoesNotContain(desk.OfficerElsewhere, people.Keys);
        Assert.DoesNotContain(desk.Director, people.Keys);
        Assert.Empty((await desk.As(desk.Officer).GetAsync("/leads/tasks"))["people"]!.AsArray());
        (await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Get, $"/leads/tasks?whose={desk.Officer}")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/tasks?whose=team")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, $"/leads/tasks?whose={desk.OfficerElsewhere}")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, "/leads/tasks?whose=nobody")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, "/leads/tasks")).Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task TaskOfALeadOneSeesNoMore_IsNotShown()
    {
        var lead = await desk.LeadAsync();
        var id = await TaskAsync(lead, "Bí mật", desk.SecondOfficer, desk.Time.GetUtcNow().AddDays(300));
        Assert.Contains(id, await AllIdsAsync(desk.SecondOfficer, "Later", take: 100));

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/readers", new { readers = Array.Empty<Guid>(), expectedVersion = lead.Version });

        Assert.DoesNotContain(id, await AllIdsAsync(desk.SecondOfficer, "Later", take: 100));
        Assert.DoesNotContain(id, await AllIdsAsync(desk.Manager, "Later", whose: "team", take: 100));
    }

    [Theory]
    [InlineData("Later?cursor=zz%20zz")]
    [InlineData("Later?cursor=bnww")]
    [InlineData("Undated?cursor=dHww")]
    [InlineData("Someday")]
    [InlineData("Later?take=many")]
    public async Task Page_AskedForWhatThereIsNot_Is400(string query) => (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/tasks/{query}")).Refused(HttpStatusCode.BadRequest);

    private async Task<Guid> TaskAsync(Lead lead, string title, Guid assignee, DateTimeOffset? due)
    {
        var answer = await desk.As(lead.OfficerKey!.Value).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/tasks", new { title, assigneeKey = assignee, dueAt = due });
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body?.ToJsonString()}");
        return answer.Body!["id"]!.GetValue<Guid>();
    }

    private async Task<List<Guid>> AllIdsAsync(Guid account, string group, string whose = "me", int take = 20)
    {
        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await desk.As(account).GetAsync($"/leads/tasks/{group}?whose={whose}&take={take}&cursor={cursor}");
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            cursor = page["next"]?.GetValue<string>();
        } while (cursor is not null);

        return seen;
    }

    private static JsonNode Group(JsonNode work, string group) => work["groups"]!.AsArray().Single(page => page!["group"]!.GetValue<string>() == group)!;

    private static IEnumerable<Guid> Ids(JsonNode work, string group) => Group(work, group)["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>());
}

[Collection(OnSqlite.Name)]
public sealed class WorkTestsOnSqlite(SqliteDesk desk) : WorkTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class WorkTestsOnPostgreSql(PostgreSqlDesk desk) : WorkTests(desk);
