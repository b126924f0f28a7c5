using System.Globalization;
using System.Net;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Rest;

/// <summary>What programs read and do of leads, organisations and activities.</summary>
public abstract class RestLeadTests(DeskSite desk)
{
    [Fact]
    public async Task Opened_IsALeadLikeOthers_UnderTheNameOfTheProgram()
    {
        var program = await RestProgram.MakeAsync(desk, wish => wish with { Unit = null, AllUnits = true });
        var mark = Mark();

        var opened = (await program.AskAsync(HttpMethod.Post, "/leads", New(mark))).Done(HttpStatusCode.Created);
        var shown = await program.AskAsync(HttpMethod.Get, $"/leads/{opened.Id}");

        Assert.Equal($"/api/v1/leads/{opened.Id}", opened.Headers["Location"]);
        Assert.True(opened.Body!["visible"]!.GetValue<bool>());
        var lead = shown.Done(HttpStatusCode.OK).Body!;
        Assert.Equal("Api", lead["lead"]!["source"]!.GetValue<string>());
        Assert.Equal(opened.Body["reference"]!.GetValue<string>(), lead["lead"]!["reference"]!.GetValue<string>());
        Assert.Equal($"lan@{mark}.example", Assert.Single(lead["contacts"]!.AsArray())!["email"]!.GetValue<string>());
        Assert.Contains("no-store", shown.Headers["Cache-Control"], StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        var stored = await database.Leads.AsNoTracking().SingleAsync(row => row.Id == opened.Id);
        Assert.NotNull(stored.UnitCode);
        Assert.True(await database.Clocks.AnyAsync(clock => clock.LeadId == opened.Id));
        var entry = await database.Audit.AsNoTracking().SingleAsync(row => row.LeadId == opened.Id && row.SubjectType == nameof(Lead) && row.Act == "created");
        Assert.Equal((DeskRole.Client, program.Id), (entry.ActorRole, entry.ActorKey!.Value));
        var audit = await desk.As(desk.Administrator).GetAsync($"/leads/audit?lead={opened.Id}");
        Assert.StartsWith("Chương trình", audit["items"]!.AsArray()[0]!["name"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_TellsOfLeadsLikeIt_OfThoseTheProgramReads()
    {
        var (reads, blind) = (await RestProgram.MakeAsync(desk, wish => wish with { Unit = null, AllUnits = true }), await RestProgram.MakeAsync(desk, wish => wish with { Scopes = ["leads.write"] }));
        var mark = Mark();
        var first = (await reads.AskAsync(HttpMethod.Post, "/leads", New(mark))).Done(HttpStatusCode.Created);

        var second = (await reads.AskAsync(HttpMethod.Post, "/leads", New(mark))).Done(HttpStatusCode.Created);
        var third = (await blind.AskAsync(HttpMethod.Post, "/leads", New(mark))).Done(HttpStatusCode.Created);

        Assert.NotEqual(first.Id, second.Id);
        var like = Assert.Single(second.Body!["duplicates"]!.AsArray())!;
        Assert.Equal(first.Id, like["id"]!.GetValue<Guid>());
        Assert.Contains("Email", like["reasons"]!.AsArray().Select(reason => reason!.GetValue<string>()));
        Assert.Empty(third.Body!["duplicates"]!.AsArray());
        Assert.Empty(third.Body["elsewhere"]!.AsArray());
    }

    [Fact]
    public async Task Program_SeesTheLeadsOfItsUnit_AndNoneThatAreConfidential()
    {
        var (ofUnit, ofAll, elsewhere) = (
            await RestProgram.MakeAsync(desk),
            await RestProgram.MakeAsync(desk, wish => wish with { Unit = null, AllUnits = true }),
            await RestProgram.MakeAsync(desk, wish => wish with { Unit = "clusters" })
        );
        var (open, confidential) = (await desk.LeadAsync(), await desk.LeadAsync());
        var manager = await desk.ActorAsync(desk.Manager);
        Assert.True((await desk.Host.Service<LeadService>().RestrictAsync(confidential.Id, [], confidential.Version, manager, CancellationToken.None)).Succeeded);

        foreach (var (program, sees) in new[] { (ofUnit, true), (ofAll, true), (elsewhere, false) })
        {
            var one = await program.AskAsync(HttpMethod.Get, $"/leads/{open.Id}");
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.Status);
            Assert.Equal(sees, (await AllAsync(program, "/leads?take=100")).Contains(open.Id));
            (await program.AskAsync(HttpMethod.Get, $"/leads/{confidential.Id}")).Refused(404, "lead.not-found");
            (await program.AskAsync(HttpMethod.Get, $"/leads/{confidential.Id}/activities")).Refused(404, "lead.not-found");
            (await program.AskAsync(HttpMethod.Post, $"/leads/{confidential.Id}/activities", new { kind = "Note", text = "x" })).Refused(404, "lead.not-found");
            (await program.AskAsync(HttpMethod.Post, $"/leads/{confidential.Id}/stage", new { stage = "Screened" }, ("If-Match", "\"0\""))).Refused(404, "lead.not-found");
            (await program.AskAsync(HttpMethod.Put, $"/leads/{confidential.Id}", Facts("x"), ("If-Match", "\"0\""))).Refused(404, "lead.not-found");
            Assert.DoesNotContain(confidential.Id, await AllAsync(program, "/leads?take=100"));
        }
    }

    [Fact]
    public async Task WithoutTheRight_ContactDataAndSumsAreNowhere()
    {
        var program = await RestProgram.MakeAsync(desk, wish => wish with { SeesContactData = false, SeesInvestment = false });
        var mark = Mark();
        var lead = await desk.LeadAsync(An.Enquiry() with { PersonName = $"Kín {mark}", Email = $"kin@{mark}.example", Phone = "0905 777 123", Message = $"Lời kín {mark}x", InvestmentAmount = "7654321" });

        var texts = new[]
        {
            (await program.AskAsync(HttpMethod.Get, $"/leads/{lead.Id}")).Done(HttpStatusCode.OK).Text,
            (await program.AskAsync(HttpMethod.Get, $"/leads/{lead.Id}/activities")).Done(HttpStatusCode.OK).Text,
            (await program.AskAsync(HttpMethod.Get, "/leads?take=100&changedFrom=" + Text(lead.CreatedAt))).Done(HttpStatusCode.OK).Text,
        };

        Assert.Contains(lead.Reference.ToString(), texts[0], StringComparison.Ordinal);
        Assert.All(texts, text => Assert.DoesNotContain(mark, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("7654321", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("905777123", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_AreChangedFromTheVersionThatWasRead_AndNoOther()
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();
        var path = $"/leads/{lead.Id}";
        var read = (await program.AskAsync(HttpMethod.Get, path)).Done(HttpStatusCode.OK);

        (await program.AskAsync(HttpMethod.Put, path, Facts("Chưa đọc"))).Refused(428, "api.version-missing");
        (await program.AskAsync(HttpMethod.Put, path, Facts("Bất kỳ"), ("If-Match", "*"))).Refused(400, "api.version");
        var changed = (await program.AskAsync(HttpMethod.Put, path, Facts("Nhà máy sâm"), ("If-Match", read.ETag))).Done(HttpStatusCode.OK);
        (await program.AskAsync(HttpMethod.Put, path, Facts("Từ bản cũ"), ("If-Match", read.ETag))).Refused(412, "api.version-changed");

        var after = await program.AskAsync(HttpMethod.Get, path);
        Assert.Equal("Nhà máy sâm", after.Body!["lead"]!["title"]!.GetValue<string>());
        Assert.Equal(changed.ETag, after.ETag);
        Assert.Equal($"\"{changed.Body!["version"]}\"", changed.ETag);
    }

    [Fact]
    public async Task Stage_FollowsTheRulesOfTheDesk()
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();
        var path = $"/leads/{lead.Id}";
        var tag = (await program.AskAsync(HttpMethod.Get, path)).ETag;

        (await program.AskAsync(HttpMethod.Post, $"{path}/stage", new { stage = "Operating" }, ("If-Match", tag))).Refused(422, "lead.stage-cannot-follow").At("stage");
        (await program.AskAsync(HttpMethod.Post, $"{path}/stage", new { stage = "Lost" }, ("If-Match", tag))).Refused(422, "lead.lost-reason-missing").At("lostReason");
        (await program.AskAsync(HttpMethod.Post, $"{path}/stage", new { stage = "Screened" }, ("If-Match", tag))).Done(HttpStatusCode.OK);

        Assert.Equal("Screened", (await program.GetAsync(path))["lead"]!["stage"]!.GetValue<string>());
        var told = (await program.GetAsync($"{path}/activities?only=Changes"))["items"]!.AsArray();
        Assert.Contains(told, entry => entry!["kind"]!.GetValue<string>() == "Stage");
    }

    [Fact]
    public async Task Notes_AreWritten_AndReadPageByPage()
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();
        var path = $"/leads/{lead.Id}/activities";

        var note = (await program.AskAsync(HttpMethod.Post, path, new { kind = "Note", text = "Hồ sơ đã nộp tại bộ phận một cửa" })).Done(HttpStatusCode.Created);
        var call = (await program.AskAsync(HttpMethod.Post, path, new { kind = "Call", subject = "Hỏi giấy tờ", at = "2026-11-20T09:00:00+07:00" })).Done(HttpStatusCode.Created);
        (await program.AskAsync(HttpMethod.Post, path, new { kind = "Meeting", subject = "Họp" })).Refused(422, "api.activity-kind").At("kind");
        (await program.AskAsync(HttpMethod.Post, path, new { kind = "Note" })).Refused(422, "activity.body-missing");

        var first = await program.GetAsync($"{path}?take=1&only=Notes");
        Assert.Equal(note.Id, first["items"]!.AsArray().Single()!["id"]!.GetValue<Guid>());
        var all = new List<Guid>();
        string? next = null;
        do
        {
            var page = await program.GetAsync($"{path}?take=2{(next is null ? "" : "&cursor=" + next)}");
            all.AddRange(page["items"]!.AsArray().Select(entry => entry!["id"]!.GetValue<Guid>()));
            next = page["next"]?.GetValue<string>();
        } while (next is not null);

        Assert.Contains(note.Id, all);
        Assert.Contains(call.Id, all);
        Assert.Equal(all.Count, all.Distinct().Count());
        var seen = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/timeline?only=Notes");
        Assert.StartsWith("Chương trình", seen["items"]!.AsArray()[0]!["by"]!["name"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FollowsChanges_AlsoOfTheLeadsPeople()
    {
        var program = await RestProgram.MakeAsync(desk);
        var lead = await desk.LeadAsync();
        var before = await ChangedAtAsync(program, lead.Id);

        var save = new { name = "Tên mới", email = lead.Contact.Email!.Value, language = "vi", expectedVersion = lead.Contact.Version };
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{lead.Id}/contacts/{lead.ContactId}", save);

        var after = await ChangedAtAsync(program, lead.Id);
        Assert.True(after > before);
        Assert.Contains(lead.Id, await AllAsync(program, $"/leads?changedFrom={Text(after)}&take=100"));
        Assert.DoesNotContain(lead.Id, await AllAsync(program, $"/leads?changedFrom={Text(after.AddHours(1))}&take=100"));
    }

    [Fact]
    public async Task List_FiltersAndPages_WithoutLosingOrRepeatingAny()
    {
        var program = await RestProgram.MakeAsync(desk);
        var leads = new List<Guid>();
        var from = Text(desk.Time.GetUtcNow());
        for (var made = 0; made < 5; made++)
        {
            leads.Add((await desk.LeadAsync()).Id);
        }

        var paged = await AllAsync(program, $"/leads?createdFrom={from}&order=Created&take=2&stage=New&stage=Screened&source=WebForm&open=true&unit=industrial-parks");

        Assert.Equal(leads, paged);
        Assert.Empty(await AllAsync(program, $"/leads?createdFrom={from}&stage=Lost"));
        Assert.Empty(await AllAsync(program, $"/leads?createdFrom={from}&unit=clusters"));
    }

    [Fact]
    public async Task List_OfSeveralValuesOfAFilter_HoldsLeadsThatHaveOneOfThem()
    {
        var program = await RestProgram.MakeAsync(desk);
        var from = Text(desk.Time.GetUtcNow());
        var (japan, korea, laos) = ((await LeadOfAsync("JP")).Id, (await LeadOfAsync("KR")).Id, (await LeadOfAsync("LA")).Id);

        foreach (var (query, expected) in new (string, Guid[])[]
        {
            ("country=JP&country=kr", [japan, korea]),
            ("country=LA&country=KR&unit=industrial-parks&unit=clusters", [korea, laos]),
            ("source=WebForm&source=Mail&country=JP", [japan]),
            ("kind=Land&kind=General&place=ip-hoa-binh-1&place=elsewhere&country=JP&country=LA", [japan, laos]),
            ("sector=no-such-sector&sector=neither", []),
        })
        {
            Assert.Equal(expected, await AllAsync(program, $"/leads?createdFrom={from}&order=Created&take=1&{query}"));
        }

        var tooMany = string.Concat(Enumerable.Range(0, 41).Select(number => $"&place=p{number}"));
        (await program.AskAsync(HttpMethod.Get, $"/leads?{tooMany[1..]}")).Refused(400, "api.parameter").At("place");

        Task<Lead> LeadOfAsync(string country) => desk.LeadAsync(An.Enquiry() with { Country = country, Phone = null });
    }

    [Fact]
    public async Task Organisations_AreThoseOfLeadsTheProgramSees()
    {
        var (sees, elsewhere) = (await RestProgram.MakeAsync(desk), await RestProgram.MakeAsync(desk, wish => wish with { Unit = "clusters" }));
        var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {Mark()}" });
        var path = $"/organisations/{lead.OrganisationId}";

        var one = await sees.GetAsync(path);

        Assert.StartsWith("Công ty", one["name"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(lead.OrganisationId!.Value, await AllAsync(sees, "/organisations?take=50"));
        Assert.Empty((await sees.GetAsync("/organisations?taxCode=0000000000"))["items"]!.AsArray());
        var country = one["country"]!.GetValue<string>();
        Assert.Contains(lead.OrganisationId.Value, await AllAsync(sees, $"/organisations?country=AQ&country={country.ToLowerInvariant()}&take=50"));
        Assert.Empty((await sees.GetAsync("/organisations?country=AQ&country=BV"))["items"]!.AsArray());
        (await elsewhere.AskAsync(HttpMethod.Get, path)).Refused(404, "party.not-found");
        Assert.DoesNotContain(lead.OrganisationId.Value, await AllAsync(elsewhere, "/organisations?take=100"));
    }

    private static string Text(DateTimeOffset time) => Uri.EscapeDataString(time.ToString("O", CultureInfo.InvariantCulture));

    private static async Task<DateTimeOffset> ChangedAtAsync(RestProgram program, Guid lead) => (await program.GetAsync($"/leads/{lead}"))["lead"]!["changedAt"]!.GetValue<DateTimeOffset>();

    private static string Mark() => $"m{Guid.NewGuid():N}"[..14];

    private static object New(string mark) =>
        new { personName = "Trần Thị Lan", organisation = $"Công ty {mark}", country = "VN", email = $"lan@{mark}.example", message = "Hỏi giá thuê đất", language = "vi", areaFrom = 5000 };

    private static object Facts(string title) => new { title, kind = "Land", language = "vi" };

    private static async Task<List<Guid>> AllAsync(RestProgram program, string path)
    {
        var all = new List<Guid>();
        string? next = null;
        do
        {
            var page = await program.GetAsync(next is null ? path : $"{path}&cursor={next}");
            all.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            next = page["next"]?.GetValue<string>();
        } while (next is not null);

        return all;
    }
}

[Collection(OnSqlite.Name)]
public sealed class RestLeadTestsOnSqlite(SqliteDesk desk) : RestLeadTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class RestLeadTestsOnPostgreSql(PostgreSqlDesk desk) : RestLeadTests(desk);
