using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Clients.Requests;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Rest;

/// <summary>A request that is sent again is carried out once, whatever happens in between.</summary>
public abstract class RestIdempotencyTests(DeskSite desk)
{
    private const string Header = "Idempotency-Key";

    [Fact]
    public async Task SentAgain_IsAnsweredTheSame_AndOpensOneLead()
    {
        var program = await RestProgram.MakeAsync(desk);
        var (key, body) = (Key(), New());

        var first = (await OpenAsync(program, body, key)).Done(HttpStatusCode.Created);
        var again = (await OpenAsync(program, body, key)).Done(HttpStatusCode.Created);

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Headers["Location"], again.Headers["Location"]);
        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal(1, await LeadsOfAsync(program));
    }

    [Fact]
    public async Task SentAtTheSameMoment_OpensOneLead()
    {
        var program = await RestProgram.MakeAsync(desk);
        var (key, body) = (Key(), New());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => OpenAsync(program, body, key)));

        Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.Conflict, answer.ToString()));
        Assert.Single(answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => answer.Text).Distinct());
        Assert.Equal(1, await LeadsOfAsync(program));
    }

    [Fact]
    public async Task AnotherBodyUnderTheSameKey_IsRefused()
    {
        var program = await RestProgram.MakeAsync(desk);
        var key = Key();
        (await OpenAsync(program, New(), key)).Done(HttpStatusCode.Created);

        (await OpenAsync(program, New(), key)).Refused(422, "api.idempotency-other");

        Assert.Equal(1, await LeadsOfAsync(program));
    }

    [Fact]
    public async Task AnotherProgram_MayUseTheSameKey()
    {
        var (one, other) = (await RestProgram.MakeAsync(desk), await RestProgram.MakeAsync(desk));
        var (key, body) = (Key(), New());

        var first = (await OpenAsync(one, body, key)).Done(HttpStatusCode.Created);
        var second = (await OpenAsync(other, body, key)).Done(HttpStatusCode.Created);

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Refused_MayComeAgainCorrected_UnderItsKey()
    {
        var program = await RestProgram.MakeAsync(desk);
        var key = Key();

        (await OpenAsync(program, """{"personName":"A"}""", key)).Refused(422, "reception.unreachable");
        (await OpenAsync(program, New(), key)).Done(HttpStatusCode.Created);
    }

    [Fact]
    public async Task StoppedBeforeItsAnswerWasKept_IsTakenUpAgain_AndOpensNoSecondLead()
    {
        var program = await RestProgram.MakeAsync(desk);
        var (key, body) = (Key(), New());
        var first = (await OpenAsync(program, body, key)).Done(HttpStatusCode.Created);
        await using (var database = await desk.OpenAsync())
        {
            // As if the program had been stopped between opening the lead and keeping the answer.
            await database.ApiRequests.Where(row => row.ClientId == program.Id).ExecuteUpdateAsync(row => row.SetProperty(stored => stored.Status, (int?)null).SetProperty(stored => stored.Answer, (string?)null));
        }

        (await OpenAsync(program, body, key)).Refused(409, "api.idempotency-running");
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        var again = (await OpenAsync(program, body, key)).Done(HttpStatusCode.Created);

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(1, await LeadsOfAsync(program));
    }

    [Fact]
    public async Task Notes_AndMoves_AreDoneOnce()
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();
        var (noteKey, moveKey) = (Key(), Key());
        var tag = (await program.AskAsync(HttpMethod.Get, $"/leads/{lead.Id}")).ETag;
        Task<RestAnswer> NoteAsync() => program.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", new { kind = "Note", text = "Đã nhận hồ sơ" }, (Header, noteKey));
        Task<RestAnswer> MoveAsync() => program.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", new { stage = "Screened" }, (Header, moveKey), ("If-Match", tag));

        var (note, move) = ((await NoteAsync()).Done(HttpStatusCode.Created), (await MoveAsync()).Done(HttpStatusCode.OK));

        Assert.Equal(note.Text, (await NoteAsync()).Done(HttpStatusCode.Created).Text);
        var moved = (await MoveAsync()).Done(HttpStatusCode.OK);
        Assert.Equal((move.Text, move.ETag), (moved.Text, moved.ETag));
        Assert.Single((await program.GetAsync($"/leads/{lead.Id}/activities?only=Notes"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with blanks in the middle of it")]
    public async Task KeyThatCannotBe_IsRefused(string key)
    {
        var program = await RestProgram.MakeAsync(desk);

        (await OpenAsync(program, New(), key)).Refused(400, "api.idempotency-key");
        (await OpenAsync(program, New(), new string('k', 201))).Refused(400, "api.idempotency-key");
    }

    [Fact]
    public async Task WhatIsKept_HoldsNothingOfPeople_AndIsGoneAfterADay()
    {
        var program = await RestProgram.MakeAsync(desk);
        var (key, body) = (Key(), New());
        (await OpenAsync(program, body, key)).Done(HttpStatusCode.Created);
        await using var database = await desk.OpenAsync();

        var row = await database.ApiRequests.AsNoTracking().SingleAsync(stored => stored.ClientId == program.Id);
        var kept = JsonSerializer.Serialize(row);
        Assert.DoesNotContain("sender.example", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Lan", kept, StringComparison.Ordinal);
        Assert.DoesNotContain(key, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))), kept, StringComparison.Ordinal);

        var requests = desk.Host.Service<ApiRequests>();
        await requests.SweepAsync(CancellationToken.None);
        Assert.True(await database.ApiRequests.AnyAsync(stored => stored.Id == row.Id));
        desk.Time.Advance(ApiRequests.KeptFor);
        await requests.SweepAsync(CancellationToken.None);
        Assert.False(await database.ApiRequests.AnyAsync(stored => stored.Id == row.Id));
    }

    [Fact]
    public async Task AfterADay_TheKeyIsFree_AlsoBeforeItWasSwept()
    {
        var program = await RestProgram.MakeAsync(desk);
        var key = Key();
        var first = (await OpenAsync(program, New(), key)).Done(HttpStatusCode.Created);
        desk.Time.Advance(ApiRequests.KeptFor);

        var second = (await OpenAsync(program, New(), key)).Done(HttpStatusCode.Created);

        Assert.NotEqual(first.Id, second.Id);
    }

    private static string Key() => Guid.NewGuid().ToString();

    private static string New() => $$"""{"personName":"Trần Thị Lan","email":"lan.{{Guid.NewGuid():N}}@sender.example"}""";

    private static Task<RestAnswer> OpenAsync(RestProgram program, string body, string key) => program.AskAsync(HttpMethod.Post, "/leads", body, (Header, key));

    private async Task<int> LeadsOfAsync(RestProgram program)
    {
        await using var database = await desk.OpenAsync();
        return await database.Audit.CountAsync(row => row.ActorKey == program.Id && row.SubjectType == "Lead" && row.Act == "created");
    }
}

[Collection(OnSqlite.Name)]
public sealed class RestIdempotencyTestsOnSqlite(SqliteDesk desk) : RestIdempotencyTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RestIdempotencyTestsOnPostgreSql(PostgreSqlDesk desk) : RestIdempotencyTests(desk);
