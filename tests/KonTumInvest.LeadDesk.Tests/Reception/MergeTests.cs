using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Correspondence;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Reception;

public abstract class MergeTests(DeskSite desk)
{
    [Fact]
    public async Task Merge_MovesEverythingThatHappened_AndSaysWhereItWent()
    {
        var (given, kept) = await TwoAsync();
        await AddAsync(new LeadTask { Id = Guid.CreateVersion7(), LeadId = given.Id, Title = "Gọi lại", AssigneeKey = desk.Officer, CreatedAt = desk.Time.GetUtcNow() });

        var merged = await MergeAsync(given, kept);

        await using var database = await desk.OpenAsync();
        Assert.Equal(kept.Id, (await database.Leads.SingleAsync(lead => lead.Id == given.Id)).MergedIntoId);
        Assert.Equal(2, await database.LeadEnquiries.CountAsync(link => link.LeadId == kept.Id));
        Assert.Equal(2, await database.Activities.CountAsync(activity => activity.LeadId == kept.Id));
        Assert.Equal(1, await database.Tasks.CountAsync(task => task.LeadId == kept.Id));
        Assert.Equal(0, await database.Activities.CountAsync(activity => activity.LeadId == given.Id));
        Assert.True(await database.LeadContacts.AnyAsync(contact => contact.LeadId == kept.Id && contact.ContactId == given.ContactId));
        Assert.Null((await database.Leads.SingleAsync(lead => lead.Id == given.Id)).DueAt);
        Assert.Equal(merged["version"]!.GetValue<int>(), (await database.Leads.SingleAsync(lead => lead.Id == kept.Id)).Version);
        Assert.Equal(given.Reference.ToString(), (await MergesAsync(kept))[0]!["reference"]!.GetValue<string>());
        var found = await desk.As(desk.Officer).GetAsync($"/leads?q={given.Reference}");
        Assert.Contains(kept.Id.ToString(), found.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_PutsEverythingBack_Once()
    {
        var (given, kept) = await TwoAsync();
        var before = await StateAsync(given, kept);
        var merge = (await MergeAsync(given, kept))["mergeId"]!.GetValue<string>();

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/merges/{merge}/undo");

        Assert.Equal(before, await StateAsync(given, kept));
        Assert.NotNull((await MergesAsync(kept))[0]!["undoneAt"]);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/merges/{merge}/undo")).Refused(HttpStatusCode.Conflict);

        // And the two can be joined again, the other way round, too.
        await using var database = await desk.OpenAsync();
        var now = await database.Leads.AsNoTracking().Where(lead => lead.Id == given.Id || lead.Id == kept.Id).ToDictionaryAsync(lead => lead.Id);
        await MergeAsync(now[kept.Id], now[given.Id]);
    }

    [Fact]
    public async Task Undo_WaitsForTheInvestorAgain_WhereTheJoiningEndedThat()
    {
        var (given, kept) = await TwoAsync();
        await desk.SendMailAsync(desk.Officer, given.Id, "Trả lời", "Nội dung", to: given.Contact.Email!.Value);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{given.Id}/pause", new { reason = "Chờ hồ sơ" });
        var waiting = await StoredAsync(given);
        var merge = (await MergeAsync(waiting, kept))["mergeId"]!.GetValue<string>();
        desk.Time.Advance(TimeSpan.FromMinutes(5));

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/merges/{merge}/undo");

        await using var database = await desk.OpenAsync();
        Assert.Null((await database.Pauses.SingleAsync(pause => pause.LeadId == given.Id)).To);
        Assert.Equal((null, null), (waiting.DueAt, (await StoredAsync(given)).DueAt));
        var entries = (await desk.As(desk.Officer).GetAsync($"/leads/{given.Id}/timeline"))["items"]!.AsArray();
        var told = entries.Select(entry => entry!["subject"]?.GetValue<string>()).Concat(entries.SelectMany(entry => entry!["changes"]!.AsArray()).Select(change => change!["label"]!.GetValue<string>())).ToList();
        Assert.Equal(2, told.Count(words => words == "Tạm dừng tính hạn"));
        Assert.Single(told, words => words == "Tính hạn trở lại");
        Assert.Single(told, words => words == "Gộp vào hồ sơ khác");
        Assert.Single(told, words => words == "Hoàn tác việc gộp");
    }

    [Fact]
    public async Task Undo_WhereSomethingWasDeletedSince_IsRefusedAndMovesNothing()
    {
        var (given, kept) = await TwoAsync();
        var task = new LeadTask { Id = Guid.CreateVersion7(), LeadId = given.Id, Title = "Gửi bản đồ", AssigneeKey = desk.Officer, CreatedAt = desk.Time.GetUtcNow() };
        await AddAsync(task);
        var merge = (await MergeAsync(given, kept))["mergeId"]!.GetValue<string>();
        await using (var database = await desk.OpenAsync())
        {
            await database.Tasks.Where(row => row.Id == task.Id).ExecuteDeleteAsync();
        }

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/merges/{merge}/undo");

        answer.Refused(HttpStatusCode.Conflict);
        Assert.Contains("Không thể hoàn tác", answer.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        await using var after = await desk.OpenAsync();
        Assert.Equal(2, await after.LeadEnquiries.CountAsync(link => link.LeadId == kept.Id));
    }

    [Fact]
    public async Task Merge_WherePlotIsHeldTwice_IsRefusedWithThePlot()
    {
        var (given, kept) = await TwoAsync();
        var plot = Guid.CreateVersion7();
        await AddAsync(Offer(given, plot, OfferState.Held));
        await AddAsync(Offer(kept, plot, OfferState.Proposed));

        var answer = await AskAsync(desk.Officer, given, kept);

        answer.Refused(HttpStatusCode.Conflict);
        Assert.Contains("B7", answer.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_FromAnOlderReadingOfEither_IsRefused()
    {
        var (given, kept) = await TwoAsync();

        (await AskAsync(desk.Officer, given, kept, givenVersion: given.Version - 1)).Refused(HttpStatusCode.Conflict);
        (await AskAsync(desk.Officer, given, kept, keptVersion: kept.Version - 1)).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Merge_Twice_OrWithItself_IsRefused()
    {
        var (given, kept) = await TwoAsync();

        (await AskAsync(desk.Officer, given, given)).Refused(HttpStatusCode.BadRequest);
        await MergeAsync(given, kept);
        (await AskAsync(desk.Officer, given, kept, keptVersion: kept.Version + 1)).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Merge_WithoutTheRight_IsRefused()
    {
        var (given, kept) = await TwoAsync();

        (await AskAsync(desk.OfficerElsewhere, given, kept)).Refused(HttpStatusCode.NotFound);
        (await AskAsync(desk.Director, given, kept)).Refused(HttpStatusCode.Forbidden);
        (await AskAsync(desk.Editor, given, kept)).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/merges/{Guid.NewGuid()}/undo")).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{given.Id}/merge", new { into = kept.Id })).Refused(HttpStatusCode.BadRequest);
    }

    private static Offer Offer(Lead lead, Guid plot, OfferState state) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            LeadId = lead.Id,
            PlotKey = plot,
            PlotCode = "B7",
            NameVi = "Lô B7",
            State = state,
            ProposedAt = lead.CreatedAt,
        };

    private async Task<(Lead Given, Lead Kept)> TwoAsync()
    {
        var mark = $"m{Guid.NewGuid():N}"[..14];
        var kept = await desk.LeadAsync(An.Enquiry() with { Email = $"a@{mark}.example" });
        var given = await desk.LeadAsync(An.Enquiry() with { Email = $"b@{mark}.example" });
        return (given, kept);
    }

    private async Task<Lead> StoredAsync(Lead lead)
    {
        await using var database = await desk.OpenAsync();
        return await database.Leads.AsNoTracking().SingleAsync(row => row.Id == lead.Id);
    }

    private async Task AddAsync(object row)
    {
        await using var database = await desk.OpenAsync();
        database.Add(row);
        await database.SaveChangesAsync();
    }

    private Task<KonTumInvest.TestSupport.Hosting.EditorAnswer> AskAsync(Guid account, Lead given, Lead kept, int? givenVersion = null, int? keptVersion = null) =>
        desk.As(account)
            .AskAsync(
                HttpMethod.Post,
                $"/leads/{given.Id}/merge",
                new { into = kept.Id, expectedVersion = givenVersion ?? given.Version, intoVersion = keptVersion ?? kept.Version, reason = "Cùng một dự án" }
            );

    private async Task<JsonNode> MergeAsync(Lead given, Lead kept)
    {
        var answer = await AskAsync(desk.Officer, given, kept);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body?.ToJsonString());
        return answer.Body!;
    }

    private async Task<JsonArray> MergesAsync(Lead lead) => (await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/merges")).AsArray();

    private async Task<string> StateAsync(Lead given, Lead kept)
    {
        await using var database = await desk.OpenAsync();
        var lines = new List<string>();
        foreach (var id in new[] { given.Id, kept.Id })
        {
            lines.AddRange(await database.LeadEnquiries.Where(link => link.LeadId == id).Select(link => $"{id} enquiry {link.Id}").ToListAsync());
            lines.AddRange(await database.Activities.Where(row => row.LeadId == id).Select(row => $"{id} activity {row.Id}").ToListAsync());
            lines.AddRange(await database.LeadContacts.Where(row => row.LeadId == id).Select(row => $"{id} contact {row.Id}").ToListAsync());
            lines.AddRange(await database.LeadSubjects.Where(row => row.LeadId == id).Select(row => $"{id} subject {row.Id}").ToListAsync());
            lines.AddRange(await database.Leads.Where(row => row.Id == id).Select(row => $"{id} into {row.MergedIntoId}").ToListAsync());
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}

[Collection(OnSqlite.Name)]
public sealed class MergeTestsOnSqlite(SqliteDesk desk) : MergeTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class MergeTestsOnPostgreSql(PostgreSqlDesk desk) : MergeTests(desk);
