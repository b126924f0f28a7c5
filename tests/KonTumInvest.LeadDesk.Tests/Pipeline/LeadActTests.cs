using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Pipeline;

public abstract class LeadActTests(DeskSite desk)
{
    [Fact]
    public async Task Move_ToAStageThatFollows_IsStoredWithItsHistory()
    {
        var lead = await desk.LeadAsync();

        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version });

        await using var database = await desk.OpenAsync();
        Assert.Equal("Acknowledged", (await database.Leads.SingleAsync(stored => stored.Id == lead.Id)).Stage.ToString());
        var steps = await database.StageChanges.Where(change => change.LeadId == lead.Id).OrderBy(change => change.At).ToListAsync();
        Assert.Equal([null, "New"], steps.Select(step => step.From?.ToString()));
        Assert.Equal(desk.Officer, steps[1].ByKey);
    }

    [Fact]
    public async Task Move_FromAnOlderReading_IsRefusedInTheLanguageOfTheAccount()
    {
        var lead = await desk.LeadAsync(officer: desk.SecondOfficer);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version });

        var late = await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Screened", expectedVersion = lead.Version });

        late.Refused(HttpStatusCode.Conflict);
        Assert.Contains("Somebody has just changed this lead", late.Body!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ByTwoOfficersAtTheSameMoment_KeepsOneWhole_AndTellsTheOther()
    {
        var lead = await desk.LeadAsync(officer: desk.SecondOfficer);
        (Guid Who, string Title)[] wishes = [(desk.Officer, "Của cán bộ Một"), (desk.SecondOfficer, "Second officer's")];

        var answers = await Task.WhenAll(
            wishes.Select(wish => Task.Run(() => desk.As(wish.Who).AskAsync(HttpMethod.Put, $"/leads/{lead.Id}", new { title = wish.Title, kind = "Land", language = "vi", summary = wish.Title, expectedVersion = lead.Version })))
        );

        var won = Array.FindIndex(answers, answer => answer.Status == HttpStatusCode.OK);
        answers[1 - won].Refused(HttpStatusCode.Conflict);
        await using var database = await desk.OpenAsync();
        var stored = await database.Leads.SingleAsync(stored => stored.Id == lead.Id);
        Assert.Equal((wishes[won].Title, wishes[won].Title, lead.Version + 1), (stored.Title, stored.Summary, stored.Version));
    }

    [Fact]
    public async Task Move_BackFromAStageEnteredByMistake_AsksWhy_AndReportsForgetIt()
    {
        var lead = await desk.LeadAsync();
        var officer = desk.As(desk.Officer);
        var version = lead.Version;
        foreach (var (stage, number) in new[] { ("Screened", null), ("Negotiating", null), ("Licensed", "5412345678") })
        {
            await officer.DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage, licenceNumber = number, licensedOn = number is null ? null : "2026-11-20", expectedVersion = version++ });
        }

        var unexplained = await officer.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Negotiating", expectedVersion = version });
        await officer.DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Negotiating", reason = "Nhầm hồ sơ", expectedVersion = version });

        unexplained.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(unexplained.Body!["errors"]!["reason"]);
        await using var database = await desk.OpenAsync();
        var stored = await database.Leads.SingleAsync(stored => stored.Id == lead.Id);
        Assert.Equal((LeadStage.Negotiating, (string?)null, (DateOnly?)null), (stored.Stage, stored.LicenceNumber, stored.LicensedOn));
        Assert.Equal(LeadFunnel.PlaceOf(LeadStage.Negotiating), (await database.LeadFacts.SingleAsync(fact => fact.LeadId == lead.Id)).Reached);
        Assert.Null((await database.Clocks.SingleAsync(clock => clock.LeadId == lead.Id && clock.Step == ServiceStep.Resolution)).EndedAt);
        Assert.Equal("Nhầm hồ sơ", await database.StageChanges.Where(change => change.LeadId == lead.Id && change.From == LeadStage.Licensed).Select(change => change.Reason).SingleAsync());
    }

    [Fact]
    public async Task Move_ToLostWithoutReason_NamesTheField()
    {
        var lead = await desk.LeadAsync();

        var answer = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Lost", expectedVersion = lead.Version });

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.NotNull(answer.Body!["errors"]!["lostReason"]);
    }

    [Theory]
    [InlineData("industrial-parks", true)]
    [InlineData("industrial-parks", false)]
    [InlineData("clusters", false)]
    public async Task Assign_OfALeadSomebodyHas_WithoutAReason_NamesTheFieldAndChangesNothing(string unit, bool toSomebodyElse)
    {
        var lead = await desk.LeadAsync(officer: desk.SecondOfficer);

        var answer = await desk.As(desk.SecondOfficer)
            .AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", new { unitCode = unit, officerKey = toSomebodyElse ? desk.Officer : (Guid?)null, reason = " ", expectedVersion = lead.Version });

        answer.Refused(HttpStatusCode.BadRequest);
        Assert.Equal("Say why.", answer.Body!["errors"]!["reason"]![0]!.GetValue<string>());
        await using var database = await desk.OpenAsync();
        var stored = await database.Leads.SingleAsync(stored => stored.Id == lead.Id);
        Assert.Equal((lead.Version, "industrial-parks", desk.SecondOfficer), (stored.Version, stored.UnitCode, stored.OfficerKey));
    }

    [Fact]
    public async Task Assign_OfALeadNobodyHas_NeedsAReasonOnlyToLeaveItsUnit()
    {
        var lead = await desk.LeadAsync();
        await using var database = await desk.OpenAsync();
        await database.Leads.Where(stored => stored.Id == lead.Id).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.OfficerKey, (Guid?)null));
        var manager = desk.As(desk.Manager);

        var elsewhere = await manager.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", new { unitCode = "clusters", officerKey = desk.OfficerElsewhere, expectedVersion = lead.Version });
        await manager.DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", new { unitCode = "industrial-parks", officerKey = desk.Officer, expectedVersion = lead.Version });

        elsewhere.Refused(HttpStatusCode.BadRequest);
        Assert.Equal("Hãy nêu lý do.", elsewhere.Body!["errors"]!["reason"]![0]!.GetValue<string>());
        Assert.Equal(desk.Officer, (await database.Leads.AsNoTracking().SingleAsync(stored => stored.Id == lead.Id)).OfficerKey);
    }

    [Theory]
    [InlineData("""{ "stage": "Flying", "expectedVersion": 1 }""")]
    [InlineData("""{ "stage": 3, "expectedVersion": 1 }""")]
    [InlineData("""{ "stage": "Lost" }""")]
    [InlineData("""{ "stage": """)]
    public async Task Move_WithUnreadableBody_Is400(string body)
    {
        var lead = await desk.LeadAsync();

        var answer = await desk.As(desk.Officer).AskRawAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", body);

        answer.Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task AnyAct_ByAnOfficerOfAnotherUnit_DoesNotFindTheLead()
    {
        var lead = await desk.LeadAsync();

        var answer = await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version });

        answer.Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AnyAct_ByADirector_IsForbidden()
    {
        var lead = await desk.LeadAsync();

        var answer = await desk.As(desk.Director).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version });

        answer.Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task AnyAct_ByAnEditor_IsForbidden()
    {
        var lead = await desk.LeadAsync();

        var answer = await desk.As(desk.Editor).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version });

        answer.Refused(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Restrict_HidesTheLeadFromEverybodyNotNamed()
    {
        var lead = await desk.LeadAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/readers", new { readers = new[] { desk.SecondOfficer }, expectedVersion = lead.Version });

        var administrator = await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version + 1 });
        var named = await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Acknowledged", expectedVersion = lead.Version + 1 });

        administrator.Refused(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, named.Status);
    }

    [Fact]
    public async Task Audit_KeepsBeforeAndAfter_AndCannotBeChanged()
    {
        var lead = await desk.LeadAsync();
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Lost", lostReason = "Financing", reason = "Không đủ vốn", expectedVersion = lead.Version });

        await using var database = await desk.OpenAsync();
        var entry = await database.Audit.Where(audit => audit.SubjectId == lead.Id && audit.Act == "changed").OrderBy(audit => audit.Id).LastAsync();

        Assert.Equal(desk.Officer, entry.ActorKey);
        Assert.Equal("Không đủ vốn", entry.Reason);
        Assert.Contains("\"stage\":[\"New\",\"Lost\"]", entry.Changes, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => database.Audit.Where(audit => audit.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(audit => audit.Reason, "khác")));
        await Assert.ThrowsAnyAsync<Exception>(() => database.Audit.Where(audit => audit.Id == entry.Id).ExecuteDeleteAsync());
        Assert.True(await database.Audit.AnyAsync(audit => audit.Id == entry.Id && audit.Reason == "Không đủ vốn"));
    }
}

[Collection(OnSqlite.Name)]
public sealed class LeadActTestsOnSqlite(SqliteDesk desk) : LeadActTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadActTestsOnPostgreSql(PostgreSqlDesk desk) : LeadActTests(desk);
