using System.Net;
using System.Text.RegularExpressions;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Desk;

namespace KonTumInvest.LeadDesk.Tests.Desk.Rights;

/// <summary>Nobody is told contact data or the size of an investment in any answer of the desk who does not see them.</summary>
public abstract partial class HiddenFieldsTests(RightsDesk desk)
{
    private static RightsSheet Sheet => RightsSheet.Current;

    [Fact]
    public async Task EveryAnswer_OnALead_HidesWhatTheReaderDoesNotSee()
    {
        var record = await RightsRecord.MakeAsync(desk, "of unit A");

        foreach (var act in Sheet.Acts.Where(act => act.OnLead && act.Method == HttpMethod.Get))
        {
            var hidden = await TextAsync(desk.Blind, act, record);
            Assert.True(Told(hidden).Count == 0, $"{act.Words} ({act.Address}) tells {string.Join(", ", Told(hidden))}");
        }

        // And the same answers do tell them to whoever sees them, or this would prove nothing.
        var shown = string.Empty;
        foreach (var act in Sheet.Acts.Where(act => act.OnLead && act.Method == HttpMethod.Get))
        {
            shown += await TextAsync(desk.Officer, act, record);
        }

        Assert.Equal(RightsRecord.ContactData, Told(shown).Intersect(RightsRecord.ContactData));
        Assert.NotEmpty(Told(shown).Intersect(RightsRecord.Investment));
    }

    [Fact]
    public async Task EveryList_HidesWhatTheReaderDoesNotSee()
    {
        var record = await RightsRecord.MakeAsync(desk, "of unit A");
        await new RightsCase(desk, "a visitor", null).MailToSortAsync();

        // Somebody who may everything but see those.
        var blind = await desk.HireAsync("Quản trị không xem liên hệ", "vi", "admin");
        var request = new SaveOfficer { Settings = new OwnSettings(), Units = [], TakesLeads = false, SeesContactData = false, SeesInvestment = false };
        Assert.True((await desk.Host.Service<Leads.Officers.Team>().SaveAsync(blind, request, DeskActor.System, CancellationToken.None)).Succeeded);
        var lists = Sheet.Acts.Where(act => !act.OnLead && act.Method == HttpMethod.Get && act.Route != "live" && !act.Route.Contains('{', StringComparison.Ordinal)).Select(act => $"/leads/{act.Route}".TrimEnd('/'));
        foreach (var path in lists.Append($"/leads?q={record.Mark}").Append($"/leads/export?q={record.Mark}&format=Csv").Append($"/leads/audit?lead={record.Lead.Id}"))
        {
            using var answer = await desk.As(blind).Http.GetAsync($"/umbraco/management/api/v1{path}");
            var text = Plain(await answer.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(Told(text).Count == 0, $"{path} tells {string.Join(", ", Told(text))}");
        }

        var found = await desk.As(blind).AskAsync(HttpMethod.Post, "/leads/duplicates", new { organisation = $"Công ty {record.Mark}", personName = "Bí Mật Danh Tính Hai" });
        Assert.Single(found.Body!["items"]!.AsArray());
        Assert.Empty(Told(Plain(found.Body.ToJsonString())));
    }

    [Fact]
    public async Task People_AreNotFoundByName_AndHaveNoOrderByIt_ForThoseWhoSeeNoContactData()
    {
        var record = await RightsRecord.MakeAsync(desk, "of unit A");

        var blind = await desk.As(desk.Blind).GetAsync($"/leads/contacts?q={record.Mark}");
        var officer = await desk.As(desk.Officer).GetAsync($"/leads/contacts?q={record.Mark}");
        var listed = (await desk.As(desk.Blind).GetAsync("/leads/contacts?order=name&take=100"))["items"]!.AsArray().Select(row => row!["createdAt"]!.GetValue<DateTimeOffset>()).ToList();

        Assert.Empty(blind["items"]!.AsArray());
        Assert.Equal(2, officer["items"]!.AsArray().Count);
        Assert.Equal(listed.Order(), listed);
    }

    [Theory]
    [InlineData("order=investment")]
    [InlineData("order=-investment")]
    [InlineData("currency=USD")]
    public async Task Lists_CannotBeAskedForTheSizeOfInvestments_ByThoseWhoDoNotSeeIt(string query)
    {
        (await desk.As(desk.Blind).AskAsync(HttpMethod.Get, $"/leads?{query}")).Refused(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.OK, (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads?{query}")).Status);
    }

    [Fact]
    public async Task Duplicates_AreNotFoundByPersons_ByThoseWhoSeeNoContactData()
    {
        var record = await RightsRecord.MakeAsync(desk, "of unit A");
        var query = new { email = record.Lead.Contact.Email!.Value, phone = "0905 777 123" };

        var blind = await desk.As(desk.Blind).AskAsync(HttpMethod.Post, "/leads/duplicates", query with { email = "bimat.danhtinh@elsewhere.example" });
        var officer = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, "/leads/duplicates", query);

        Assert.Empty(blind.Body!["items"]!.AsArray());
        Assert.NotEmpty(officer.Body!["items"]!.AsArray());
    }

    private async Task<string> TextAsync(Guid account, RightsAct act, RightsRecord record)
    {
        using var answer = await desk.As(account).Http.SendAsync(await RightsRequests.MakeAsync(act, new RightsCase(desk, "a reader", record)));
        return Plain(await answer.Content.ReadAsStringAsync());
    }

    private static List<string> Told(string text) => [.. RightsRecord.ContactData.Concat(RightsRecord.Investment).Where(part => text.Contains(part, StringComparison.OrdinalIgnoreCase))];

    // JSON may write letters as escapes.
    private static string Plain(string json) => Escape().Replace(json, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();
}

[Collection(RightsOnSqlite.Name)]
public sealed class HiddenFieldsTestsOnSqlite(SqliteRightsDesk desk) : HiddenFieldsTests(desk);

[Collection(RightsOnPostgreSql.Name)]
public sealed class HiddenFieldsTestsOnPostgreSql(PostgreSqlRightsDesk desk) : HiddenFieldsTests(desk);
