using System.Net.Http.Headers;
using System.Text;
using KonTumInvest.LeadDesk.Tests.Hosting;

namespace KonTumInvest.LeadDesk.Tests.Rest;

/// <summary>What cannot be read is refused in problem details, never with a failure.</summary>
public abstract class RestInputTests(DeskSite desk)
{
    public static TheoryData<string, string, string> Addresses() =>
        new()
        {
            { "/leads?cursor=x", "api.cursor", "cursor" },
            { "/leads?cursor=bnwxMjM0NXw3ZjNlMGM2MjRlMGI0YzVhOGY2ZDJiMWEwZTljOGQ3Zg", "api.cursor", "cursor" },
            { "/leads?take=0", "api.parameter", "take" },
            { "/leads?take=101", "api.parameter", "take" },
            { "/leads?take=99999999999999", "api.parameter", "take" },
            { "/leads?stage=7", "api.parameter", "stage" },
            { "/leads?stage=New,Lost", "api.parameter", "stage" },
            { "/leads?stage=nowhere", "api.parameter", "stage" },
            { "/leads?order=-Created", "api.parameter", "order" },
            { "/leads?unit=%00", "api.parameter", "unit" },
            { "/leads?country=V%01", "api.parameter", "country" },
            { "/leads?unit=", "api.parameter", "unit" },
            { "/leads?changedFrom=2026-11-20T09:00:00", "api.parameter", "changedFrom" },
            { "/leads?changedFrom=2026-11-20", "api.parameter", "changedFrom" },
            { "/leads?changedFrom=0001-01-01T00:00:00%2B14:00", "api.parameter", "changedFrom" },
            { "/leads?chnagedFrom=2026-11-20T09:00:00Z", "api.parameter-unknown", "?" },
            { "/leads?q=lan", "api.parameter-unknown", "?" },
            { "/organisations?cursor=x", "api.cursor", "cursor" },
            { "/organisations?taxCode=%00", "api.parameter", "taxCode" },
            { "/organisations?take=-1", "api.parameter", "take" },
        };

    public static TheoryData<string, int, string> Bodies() =>
        new()
        {
            { "", 400, "api.body" },
            { "null", 400, "api.body" },
            { "{", 400, "api.body" },
            { "[]", 400, "api.body" },
            { """{"personName":"A","email":"a@sender.example","hobby":"x"}""", 400, "api.body" },
            { """{"personName":5,"email":"a@sender.example"}""", 400, "api.body" },
            { """{"personName":"A","email":"a@sender.example","areaFrom":"5"}""", 400, "api.body" },
            { """{"personName":"A","email":"a@sender.example","areaFrom":1e400}""", 400, "api.body" },
            { """{"personName":"A","email":"a@sender.example","kind":1}""", 400, "api.body" },
            { """{"personName":"A","email":"a@sender.example","kind":"Nothing"}""", 400, "api.body" },
            { """{"personName":"A","email":"a@sender.example","subjects":["x"]}""", 400, "api.body" },
            { """{"personName":"A\u0000B","email":"a@sender.example"}""", 422, "reception.unreadable" },
            { """{"personName":"A","email":"a\u0000@sender.example"}""", 422, "reception.email" },
            { """{"personName":"A","email":"a@sender.example","message":"\u0007"}""", 422, "reception.unreadable" },
            { """{"personName":"A","email":"a@sender.example","message":"\ud800"}""", 400, "api.body" },
            { """{"personName":"A","email":"a@sender.example","sectorCode":"\u0000"}""", 422, "reception.unreadable" },
            { """{"personName":"A","email":"a@sender.example","country":"\u0000\u0000"}""", 422, "lead.country-unknown" },
            { """{"personName":"A","email":"a@sender.example","areaFrom":-1}""", 422, "lead.area-range" },
            { """{"personName":"A","email":"a@sender.example","areaFrom":79000000000000000000000000000}""", 422, "lead.number-too-large" },
            { """{"personName":"A","email":"a@sender.example","investmentAmount":1000000000000000,"investmentCurrency":"VND"}""", 422, "lead.number-too-large" },
            { """{"personName":"A","email":"a@sender.example","investmentAmount":5,"investmentCurrency":"XXX"}""", 422, "lead.investment" },
            { """{"personName":"A","email":"a@sender.example","language":"de"}""", 422, "api.language" },
            { """{"personName":"A","email":"a@sender.example","subjects":["00000000-0000-0000-0000-000000000000"]}""", 422, "reception.subjects" },
            { """{"personName":"A"}""", 422, "reception.unreachable" },
            { "{}", 422, "reception.name-missing" },
        };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task AddressThatCannotBeRead_IsRefused(string path, string code, string field)
    {
        var program = await RestProgram.MakeAsync(desk);

        (await program.AskAsync(HttpMethod.Get, path)).Refused(400, code).At(field);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task BodyThatCannotBeRead_IsRefused_AndNothingIsStored(string body, int status, string code)
    {
        var program = await RestProgram.MakeAsync(desk);

        (await program.AskAsync(HttpMethod.Post, "/leads", body)).Refused(status, code);

        await using var database = await desk.OpenAsync();
        Assert.False(database.Audit.Any(row => row.ActorKey == program.Id));
    }

    [Theory]
    [InlineData("""{"kind":"Land","language":"vi"}""", 400, "api.missing", "title")]
    [InlineData("""{"title":"A","language":"vi"}""", 400, "api.missing", "kind")]
    [InlineData("""{"title":"A\u0000","kind":"Land","language":"vi"}""", 422, "activity.unreadable", "title")]
    [InlineData("""{"title":"A","kind":"Land","language":"vi","summary":"\u0001"}""", 422, "activity.unreadable", "summary")]
    [InlineData("""{"title":"A","kind":"Land","language":"vi","sectorCode":"\u0000"}""", 422, "activity.unreadable", "sectorCode")]
    [InlineData("""{"title":"A","kind":"Land","language":"vi","areaTo":1e20}""", 422, "lead.number-too-large", "areaTo")]
    [InlineData("""{"title":"A","kind":"Land","language":"vi","investmentAmount":1e27,"investmentCurrency":"USD"}""", 422, "lead.number-too-large", "investmentAmount")]
    public async Task FactsThatCannotBe_AreRefused(string body, int status, string code, string field)
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();
        var tag = (await program.AskAsync(HttpMethod.Get, $"/leads/{lead.Id}")).ETag;

        (await program.AskAsync(HttpMethod.Put, $"/leads/{lead.Id}", body, ("If-Match", tag))).Refused(status, code).At(field);

        Assert.Equal(tag, (await program.AskAsync(HttpMethod.Get, $"/leads/{lead.Id}")).ETag);
    }

    [Theory]
    [InlineData("""{"stage":"Lost","lostReason":"Financing","reason":"\u0000"}""", 422, "activity.unreadable")]
    [InlineData("""{"stage":null}""", 400, "api.missing")]
    [InlineData("""{"stage":"3"}""", 400, "api.body")]
    public async Task MoveThatCannotBe_IsRefused(string body, int status, string code)
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();
        var tag = (await program.AskAsync(HttpMethod.Get, $"/leads/{lead.Id}")).ETag;

        (await program.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/stage", body, ("If-Match", tag))).Refused(status, code);
    }

    [Theory]
    [InlineData("""{"kind":"Call","subject":"A","at":"2026-11-20T09:00:00"}""", 400, "api.body")]
    [InlineData("""{"kind":"Call","subject":"A","at":"1999-01-01T00:00:00Z"}""", 422, "activity.time")]
    [InlineData("""{"kind":"Note","text":"\u0000"}""", 422, "activity.unreadable")]
    [InlineData("""{"kind":"MailIn","text":"x"}""", 422, "api.activity-kind")]
    [InlineData("""{"kind":"Note","text":"x","id":"7"}""", 400, "api.body")]
    public async Task ActivityThatCannotBe_IsRefused(string body, int status, string code)
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();

        (await program.AskAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", body)).Refused(status, code);
    }

    [Fact]
    public async Task BodyOfAnotherKind_OrTooLarge_IsRefused()
    {
        var program = await RestProgram.MakeAsync(desk);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("personName", "A")]);
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var wide = new StringContent("{}", Encoding.Unicode, "application/json");
        using var zipped = new ByteArrayContent([0x1f, 0x8b]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentEncoding = { "gzip" } } };
        using var bytes = new ByteArrayContent([(byte)'{', (byte)'"', 0xff, 0xfe, (byte)'"', (byte)':', (byte)'1', (byte)'}']) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        foreach (var content in new HttpContent[] { form, text, wide, zipped })
        {
            (await program.SendAsync(HttpMethod.Post, "/leads", content)).Refused(415, "api.media-type");
        }

        (await program.SendAsync(HttpMethod.Post, "/leads", null)).Refused(415, "api.media-type");
        (await program.SendAsync(HttpMethod.Post, "/leads", bytes)).Refused(400, "api.body");
        (await program.AskAsync(HttpMethod.Post, "/leads", new { personName = new string('a', 70_000) })).Refused(413, "api.too-large");
        var deep = string.Concat(Enumerable.Repeat("[", 5_000));
        (await program.AskAsync(HttpMethod.Post, "/leads", $$"""{"subjects":{{deep}}""")).Refused(400, "api.body");
    }

    [Fact]
    public async Task WhatIsNotThere_IsSaidInProblemDetails_AlsoWithoutAKey()
    {
        var program = await RestProgram.MakeAsync(desk);
        using var http = desk.Host.CreateClient();
        using var unknown = await http.GetAsync(new Uri("/api/v1/nothing", UriKind.Relative));

        (await RestAnswer.ReadAsync(unknown)).Refused(404, "api.not-found");
        (await program.AskAsync(HttpMethod.Get, "/leads/7")).Refused(404, "api.not-found");
        (await program.AskAsync(HttpMethod.Get, $"/leads/{Guid.NewGuid()}")).Refused(404, "lead.not-found");
        var method = (await program.AskAsync(HttpMethod.Delete, $"/leads/{Guid.NewGuid()}")).Refused(405, "api.method");
        Assert.Equal("GET, PUT", method.Headers["Allow"]);
        Assert.False((await program.AskAsync(HttpMethod.Options, "/leads", null, ("Origin", "https://elsewhere.example"))).Headers.ContainsKey("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Words_FollowTheLanguageThatIsAskedFor_AndCodesDoNot()
    {
        var program = await RestProgram.MakeAsync(desk);
        var path = $"/leads/{Guid.NewGuid()}";

        var (vietnamese, english, other) = (
            await program.AskAsync(HttpMethod.Get, path),
            await program.AskAsync(HttpMethod.Get, path, null, ("Accept-Language", "fr, en-GB;q=0.8, vi;q=0.5")),
            await program.AskAsync(HttpMethod.Get, path, null, ("Accept-Language", "ko"))
        );

        Assert.Equal("Không tìm thấy hồ sơ nhà đầu tư.", vietnamese.Refused(404, "lead.not-found").Body!["title"]!.GetValue<string>());
        Assert.Equal("The lead could not be found.", english.Refused(404, "lead.not-found").Body!["title"]!.GetValue<string>());
        Assert.Equal(vietnamese.Text, other.Text);
        Assert.Equal(("vi", "en"), (vietnamese.Headers["Content-Language"], english.Headers["Content-Language"]));
    }
}

[Collection(OnSqlite.Name)]
public sealed class RestInputTestsOnSqlite(SqliteDesk desk) : RestInputTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RestInputTestsOnPostgreSql(PostgreSqlDesk desk) : RestInputTests(desk);
