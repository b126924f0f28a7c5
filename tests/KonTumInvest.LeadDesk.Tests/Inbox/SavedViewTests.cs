using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Inbox;

public abstract class SavedViewTests(DeskSite desk)
{
    private const string Address = "/leads/views";

    [Fact]
    public async Task View_IsFoundByItsOwnerAlone_ChangedAndDeleted()
    {
        var id = await AddAsync(desk.Officer, Own("Dược liệu"));

        var row = (await FindAsync(desk.Officer, id))!;
        Assert.Equal("stage=New&order=-created", row["question"]!.GetValue<string>());
        Assert.Equal(["Stage", "Due"], row["columns"]!.AsArray().Select(column => column!.GetValue<string>()));
        Assert.True(row["changeable"]!.GetValue<bool>());
        Assert.Null(await FindAsync(desk.SecondOfficer, id));
        Assert.Null(await FindAsync(desk.Administrator, id));
        (await PutAsync(desk.SecondOfficer, id, Own("Của người khác", version: 0))).Refused(HttpStatusCode.NotFound);

        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"{Address}/{id}", Own("Dược liệu, mới", version: 0));
        Assert.Equal("Dược liệu, mới", (await FindAsync(desk.Officer, id))!["name"]!.GetValue<string>());
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Delete, $"{Address}/{id}?expectedVersion=0")).Refused(HttpStatusCode.Conflict);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Delete, $"{Address}/{id}?expectedVersion=1");

        Assert.Null(await FindAsync(desk.Officer, id));
        await using var database = await desk.OpenAsync();
        Assert.Equal(3, await database.Audit.CountAsync(entry => entry.SubjectId == id));
    }

    [Fact]
    public async Task View_OfSeveralValues_IsKept_AndOneOfTooManyIsRefused()
    {
        var question = "stage=New&stage=Lost&unit=industrial-parks&unit=none&officer=me&officer=covered&kind=Land&country=VN&country=KR&place=a&place=b";

        var id = await AddAsync(desk.Officer, new { name = "Nhiều giá trị", question, audience = "Owner" });

        Assert.Equal(question, (await FindAsync(desk.Officer, id))!["question"]!.GetValue<string>());
        var many = string.Join('&', Enumerable.Range(0, 30).Select(_ => $"officer={Guid.NewGuid()}"));
        var refused = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, Address, new { name = "Quá nhiều", question = many, audience = "Owner" });
        refused.Refused(HttpStatusCode.BadRequest);
        Assert.Contains("quá nhiều giá trị", refused.Body!["title"]!.GetValue<string>() + refused.Body!["errors"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormSentTwice_MakesOneView()
    {
        var form = new { formToken = Guid.CreateVersion7(), name = "Hai lần", question = "open=true", audience = "Owner" };

        var first = await AddAsync(desk.Officer, form);
        var second = await AddAsync(desk.Officer, form);
        var stranger = await desk.As(desk.SecondOfficer).AskAsync(HttpMethod.Post, Address, form);

        Assert.Equal(first, second);
        stranger.Refused(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SharedView_IsFoundByItsUnit_AndChangedByManagersOnly_WhoMeetEachOthersChanges()
    {
        var unit = await AddAsync(desk.Manager, Shared("Của phòng", "Unit", "industrial-parks"));
        var all = await AddAsync(desk.Administrator, Shared("Của mọi người", "Everybody", null));

        Assert.NotNull(await FindAsync(desk.Officer, unit));
        Assert.Null(await FindAsync(desk.OfficerElsewhere, unit));
        Assert.NotNull(await FindAsync(desk.OfficerElsewhere, all));
        Assert.NotNull(await FindAsync(desk.Director, all));
        Assert.False((await FindAsync(desk.Officer, unit))!["changeable"]!.GetValue<bool>());
        (await PutAsync(desk.Officer, unit, Shared("Đổi", "Unit", "industrial-parks", 0))).Refused(HttpStatusCode.Forbidden);

        await desk.As(desk.Administrator).DoAsync(HttpMethod.Put, $"{Address}/{unit}", Shared("Của phòng, sửa", "Unit", "industrial-parks", 0));
        (await PutAsync(desk.Manager, unit, Shared("Ghi đè", "Unit", "industrial-parks", 0))).Refused(HttpStatusCode.Conflict);
        Assert.Equal("Của phòng, sửa", (await FindAsync(desk.Manager, unit))!["name"]!.GetValue<string>());
        await desk.As(desk.Manager).DoAsync(HttpMethod.Delete, $"{Address}/{all}?expectedVersion=0");
        await desk.As(desk.Manager).DoAsync(HttpMethod.Delete, $"{Address}/{unit}?expectedVersion=1");
    }

    [Fact]
    public async Task View_WithWrongValues_OrSharedWithoutTheRight_IsRefused()
    {
        async Task RefusedAsync(HttpStatusCode status, Guid account, object sent) => (await desk.As(account).AskAsync(HttpMethod.Post, Address, sent)).Refused(status);

        await RefusedAsync(HttpStatusCode.Forbidden, desk.Officer, Shared("Chia sẻ", "Everybody", null));
        await RefusedAsync(HttpStatusCode.Forbidden, desk.Director, Shared("Chia sẻ", "Everybody", null));
        await RefusedAsync(HttpStatusCode.Forbidden, desk.Manager, Shared("Phòng khác", "Unit", "clusters"));
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Manager, Shared("Không có phòng", "Unit", "nowhere"));
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Officer, Own(" "));
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Officer, Own(new string('a', 81)));
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Officer, Own("Tên\u202Engược"));
        foreach (var question in new[] { "stage=Flying", "stage=3", "q=somebody", "take=5", "order=best", "officer=somebody", "createdFrom=yesterday", "open=perhaps", new string('a', 1001), "open=" })
        {
            await RefusedAsync(HttpStatusCode.BadRequest, desk.Officer, new { name = "Câu hỏi sai", question, audience = "Owner" });
        }

        await RefusedAsync(HttpStatusCode.BadRequest, desk.Officer, new { name = "Cột sai", question = "", columns = new[] { "Shoes" }, audience = "Owner" });
        await RefusedAsync(HttpStatusCode.BadRequest, desk.Officer, new { name = "Thiếu câu hỏi", audience = "Owner" });
    }

    [Fact]
    public async Task Order_AndStart_AreThePersonsOwn_AndOutliveNoDeletion()
    {
        var first = await AddAsync(desk.SecondOfficer, Own("A trước"));
        var second = await AddAsync(desk.SecondOfficer, Own("B sau"));
        var client = desk.As(desk.SecondOfficer);

        await client.DoAsync(HttpMethod.Put, $"{Address}/order", new { ids = new[] { second, Guid.NewGuid(), first } });
        await client.DoAsync(HttpMethod.Put, $"{Address}/start", new { view = second });
        var list = await client.GetAsync(Address);
        var ids = list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()).ToList();

        Assert.True(ids.IndexOf(second) < ids.IndexOf(first));
        Assert.Equal(second.ToString(), list["start"]!.GetValue<string>());
        await client.DoAsync(HttpMethod.Delete, $"{Address}/{second}?expectedVersion=0");
        Assert.Null((await client.GetAsync(Address))["start"]);
        await client.DoAsync(HttpMethod.Put, $"{Address}/start", new { view = "mine" });
        Assert.Equal("mine", (await client.GetAsync(Address))["start"]!.GetValue<string>());
        (await client.AskAsync(HttpMethod.Put, $"{Address}/start", new { view = second })).Refused(HttpStatusCode.NotFound);
        (await client.AskAsync(HttpMethod.Put, $"{Address}/start", new { view = "../x" })).Refused(HttpStatusCode.BadRequest);
        (await client.AskAsync(HttpMethod.Put, $"{Address}/order", new { ids = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()) })).Refused(HttpStatusCode.BadRequest);
        await client.DoAsync(HttpMethod.Put, $"{Address}/start", new { view = (string?)null });
    }

    [Fact]
    public async Task OnePerson_KeepsOnlySoMany()
    {
        var owner = desk.OfficerElsewhere;
        EditorAnswer? last = null;
        for (var number = 0; number <= 50; number++)
        {
            last = await desk.As(owner).AskAsync(HttpMethod.Post, Address, Own($"Xem {number}"));
        }

        last!.Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Counts_AreThoseOfTheList_AndOfWhatTheAccountSees()
    {
        await desk.LeadAsync(An.Enquiry() with { Country = "IS", Phone = null });
        await desk.LeadAsync(An.Enquiry() with { Country = "IS", Phone = null }, desk.SecondOfficer);
        object asked = new { questions = new[] { "country=IS", "country=IS&officer=me", "stage=Nowhere" } };

        var own = (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, "/leads/counts", asked)).Body!.AsArray();
        var elsewhere = (await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Post, "/leads/counts", asked)).Body!.AsArray();

        Assert.Equal(2, own[0]!["count"]!.GetValue<int>());
        Assert.False(own[0]!["capped"]!.GetValue<bool>());
        Assert.Equal(1, own[1]!["count"]!.GetValue<int>());
        Assert.Null(own[2]);
        Assert.Equal(0, elsewhere[0]!["count"]!.GetValue<int>());
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, "/leads/counts", new { questions = Enumerable.Repeat("open=true", 41) })).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Post, "/leads/counts", asked)).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, Address)).Refused(HttpStatusCode.Forbidden);
    }

    private static object Own(string name, int? version = null) =>
        new { name, question = "stage=New&order=-created", columns = new[] { "Stage", "Due" }, audience = "Owner", expectedVersion = version };

    private static object Shared(string name, string audience, string? unit, int? version = null) => new { name, question = "open=true", audience, unit, expectedVersion = version };

    private async Task<Guid> AddAsync(Guid account, object sent)
    {
        var answer = await desk.As(account).AskAsync(HttpMethod.Post, Address, sent);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body?.ToJsonString()}");
        return answer.Body!["id"]!.GetValue<Guid>();
    }

    private Task<EditorAnswer> PutAsync(Guid account, Guid id, object sent) => desk.As(account).AskAsync(HttpMethod.Put, $"{Address}/{id}", sent);

    private async Task<JsonNode?> FindAsync(Guid account, Guid id) =>
        (await desk.As(account).GetAsync(Address))["items"]!.AsArray().SingleOrDefault(item => item!["id"]!.GetValue<Guid>() == id);
}

[Collection(OnSqlite.Name)]
public sealed class SavedViewTestsOnSqlite(SqliteDesk desk) : SavedViewTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class SavedViewTestsOnPostgreSql(PostgreSqlDesk desk) : SavedViewTests(desk);
