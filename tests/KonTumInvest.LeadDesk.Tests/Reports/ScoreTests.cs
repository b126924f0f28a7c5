using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Reports;

public abstract class ScoreTests(DeskSite desk)
{
    [Fact]
    public async Task Marks_OfAManager_TakeThePlaceOfThoseOfTheFacts_AndCountInTheAverage()
    {
        var lead = await desk.LeadAsync();
        var computed = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/score");

        await desk.As(desk.Manager).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/score", new { relevant = 2, followedUp = 2, comment = "Đã gọi lại" });

        var reviewed = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/score");
        Assert.Equal(2, computed["computed"]!["complete"]!.GetValue<int>());
        Assert.Equal(0, computed["marks"]!["relevant"]!.GetValue<int>());
        Assert.Equal(20, computed["score"]!.GetValue<int>());
        Assert.Equal(2, reviewed["marks"]!["relevant"]!.GetValue<int>());
        Assert.Equal(60, reviewed["score"]!.GetValue<int>());
        Assert.Equal("Đã gọi lại", reviewed["review"]!["comment"]!.GetValue<string>());
        Assert.False(reviewed["mayReview"]!.GetValue<bool>());
        await using var database = await desk.OpenAsync();
        Assert.True((await database.LeadFacts.SingleAsync(fact => fact.LeadId == lead.Id)) is { Score: 60, Reviewed: true });
        Assert.True(await database.Audit.AnyAsync(entry => entry.LeadId == lead.Id && entry.SubjectType == nameof(LeadScore) && entry.ActorKey == desk.Manager));
    }

    [Fact]
    public async Task Save_FromAnOlderReading_WithAWrongMark_OrWithoutTheRight_IsRefused()
    {
        var lead = await desk.LeadAsync();
        var address = $"/leads/{lead.Id}/score";
        await desk.As(desk.Manager).DoAsync(HttpMethod.Put, address, new { relevant = 1 });

        (await desk.As(desk.Manager).AskAsync(HttpMethod.Put, address, new { relevant = 2 })).Refused(HttpStatusCode.Conflict);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Put, address, new { relevant = 3, expectedVersion = 0 })).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Put, address, new { comment = new string('x', 1_001), expectedVersion = 0 })).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Put, address, new { relevant = 2, expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Director).AskAsync(HttpMethod.Put, address, new { relevant = 2, expectedVersion = 0 })).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Put, address, new { relevant = 2, expectedVersion = 0 })).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, address)).Refused(HttpStatusCode.Forbidden);
        await using var database = await desk.OpenAsync();
        Assert.Equal(1, (await database.Scores.SingleAsync(score => score.LeadId == lead.Id)).Relevant);
    }

    [Fact]
    public async Task Scores_CountWhatCouldBeJudged_AndListItByPages()
    {
        var lead = await desk.LeadAsync();
        var inTime = await ListAsync();
        desk.Time.Advance(TimeSpan.FromDays(15));

        var overdue = await ListAsync();

        Assert.DoesNotContain(lead.Id, inTime);
        Assert.Contains(lead.Id, overdue);
        Assert.Equal(overdue.Count, overdue.Distinct().Count());
        var report = await desk.As(desk.Manager).GetAsync("/leads/reports/scores?unit=industrial-parks");
        Assert.Equal(overdue.Count, report["all"]!["count"]!.GetValue<int>());
        Assert.Equal(overdue.Count, report["months"]!.AsArray().Sum(month => month!["count"]!.GetValue<int>()));
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, "/leads/reports/scores/leads?after=nothing")).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ReviewedAndNotReviewed_AreListsOfTheirOwn_AsLongAsTheirCounts()
    {
        var (looked, left) = (await desk.LeadAsync(), await desk.LeadAsync());
        await desk.As(desk.Manager).DoAsync(HttpMethod.Put, $"/leads/{looked.Id}/score", new { relevant = 1 });
        desk.Time.Advance(TimeSpan.FromDays(15));

        var (reviewed, others, all) = (await ListAsync("&reviewed=true"), await ListAsync("&reviewed=false"), await ListAsync());

        Assert.Contains(looked.Id, reviewed);
        Assert.Contains(left.Id, others);
        Assert.Equal(all.Order(), reviewed.Concat(others).Order());
        var report = await desk.As(desk.Manager).GetAsync("/leads/reports/scores?unit=industrial-parks");
        Assert.Equal(reviewed.Count, report["all"]!["reviewed"]!.GetValue<int>());
    }

    private async Task<List<Guid>> ListAsync(string question = "")
    {
        var (found, after) = (new List<Guid>(), string.Empty);
        do
        {
            var page = await desk.As(desk.Manager).GetAsync($"/leads/reports/scores/leads?unit=industrial-parks{question}{after}");
            found.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            after = page["next"] is { } next ? $"&after={next.GetValue<string>()}" : null;
        } while (after is not null);
        return found;
    }
}

[Collection(OnSqlite.Name)]
public sealed class ScoreTestsOnSqlite(SqliteDesk desk) : ScoreTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class ScoreTestsOnPostgreSql(PostgreSqlDesk desk) : ScoreTests(desk);
