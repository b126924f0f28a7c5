using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Imports.Runs;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Imports;

public abstract class ImportApiTests(DeskSite desk)
{
    [Fact]
    public async Task AList_IsUploadedCheckedBroughtInAndTakenBack()
    {
        var mark = Guid.CreateVersion7().ToString("N")[20..];
        var uploaded = await UploadAsync(desk.Manager, $"Họ tên,Công ty,Email,Lĩnh vực\nA {mark},Hãng {mark},a@{mark}.example,\nB {mark},,wrong,\n");
        var id = uploaded.Body!["id"]!.GetValue<string>();
        var view = await desk.As(desk.Manager).GetAsync($"/leads/imports/{id}");
        Assert.Equal("Sector", view["plan"]!["columns"]![3]!.GetValue<string>());

        await desk.As(desk.Manager).DoAsync(HttpMethod.Put, $"/leads/imports/{id}/plan", new { plan = view["plan"], expectedVersion = view["version"] });
        var check = await WorkedAsync(id, "Checked");
        Assert.Equal((1, 1), (Count(check, "Ready"), Count(check, "Wrong")));
        var wrong = await desk.As(desk.Manager).GetAsync($"/leads/imports/{id}/rows?show=Wrong");
        Assert.Equal("Email", wrong["items"]![0]!["faults"]![0]!["column"]!.GetValue<string>());
        using (var file = await desk.As(desk.Manager).Http.SendAsync(Request(HttpMethod.Get, $"/umbraco/management/api/v1/leads/imports/{id}/wrong-rows")))
        {
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Contains($"B {mark},,wrong,,Email:", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/imports/{id}/run", new { expectedVersion = 0 })).Refused(HttpStatusCode.Conflict);
        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/imports/{id}/run", new { expectedVersion = check["version"] });
        await WorkedAsync(id, "Finished");
        await using (var database = await desk.OpenAsync())
        {
            Assert.Equal($"Hãng {mark}", (await database.Leads.Include(lead => lead.Organisation).SingleAsync(lead => lead.Contact.Name == $"A {mark}")).Organisation!.Name);
        }

        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/imports/{id}/undo");
        await WorkedAsync(id, "Undone");
        await using (var database = await desk.OpenAsync())
        {
            Assert.False(await database.Contacts.AnyAsync(contact => contact.Name == $"A {mark}"));
        }
    }

    [Fact]
    public async Task AnExportedWorkbook_IsReadBack_WithItsDatesNumbersAndVietnamese()
    {
        var mark = $"q{Guid.NewGuid():N}"[..12];
        var lead = await desk.LeadAsync(An.Enquiry() with { PersonName = "Nguyễn Thị Hường", Email = $"{mark}@sender.example", Organisation = $"Công ty Dược liệu {mark}", AreaFrom = "2,5", AreaTo = "3" });
        var file = await desk.As(desk.Manager).Http.GetByteArrayAsync($"/umbraco/management/api/v1/leads/export?q={mark}&format=Xlsx");

        var id = (await UploadAsync(desk.Manager, file, "ho-so.xlsx")).Body!["id"]!.GetValue<string>();
        var view = await desk.As(desk.Manager).GetAsync($"/leads/imports/{id}");
        var plan = view["plan"]!;

        // How a lead came by the form of the site, and a sector that the test's enquiry has and this site has not, are nothing that a list can say.
        var columns = plan["columns"]!.AsArray();
        foreach (var field in new[] { "Source", "Sector" })
        {
            columns[columns.Select(column => column?.GetValue<string>()).ToList().IndexOf(field)] = null;
        }

        await desk.As(desk.Manager).DoAsync(HttpMethod.Put, $"/leads/imports/{id}/plan", new { plan, expectedVersion = view["version"] });
        await WorkedAsync(id, "Checked");

        Assert.Equal("Mã hồ sơ", view["headers"]![0]!.GetValue<string>());
        var row = Assert.Single((await desk.As(desk.Manager).GetAsync($"/leads/imports/{id}/rows"))["items"]!.AsArray())!;
        Assert.Empty(row["faults"]!.AsArray().Select(fault => $"{fault!["column"]}: {fault["text"]}"));
        var values = row["values"]!.AsArray().ToDictionary(value => value!["field"]!.GetValue<string>(), value => value!["text"]!.GetValue<string>());
        Assert.Equal("Nguyễn Thị Hường", values["PersonName"]);
        Assert.Equal($"Công ty Dược liệu {mark}", values["Organisation"]);
        Assert.Equal("2,5 ha", values["AreaFrom"]);
        Assert.Equal(lead.CreatedAt.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), values["ReceivedOn"]);
        Assert.Equal(lead.Id.ToString(), row["duplicates"]![0]!["lead"]!["id"]!.GetValue<string>());
        await desk.As(desk.Manager).DoAsync(HttpMethod.Delete, $"/leads/imports/{id}");
    }

    [Fact]
    public async Task AListOfSomebodyElse_IsHiddenFromManagers()
    {
        var id = (await UploadAsync(desk.Administrator, "name,email\nA,a@sender.example\n")).Body!["id"]!.GetValue<string>();
        var plan = new { plan = new { columns = new[] { "PersonName", "Email" } }, expectedVersion = 0 };
        (HttpMethod Method, string Path, object? Body)[] acts =
        [
            (HttpMethod.Get, string.Empty, null),
            (HttpMethod.Get, "/rows", null),
            (HttpMethod.Get, "/wrong-rows", null),
            (HttpMethod.Put, "/plan", plan),
            (HttpMethod.Post, "/run", new { expectedVersion = 0 }),
            (HttpMethod.Post, "/cancel", null),
            (HttpMethod.Post, "/undo", null),
            (HttpMethod.Delete, string.Empty, null),
        ];
        foreach (var (method, path, body) in acts)
        {
            (await desk.As(desk.Manager).AskAsync(method, $"/leads/imports/{id}{path}", body)).Refused(HttpStatusCode.NotFound);
        }

        await desk.As(desk.Administrator).DoAsync(HttpMethod.Delete, $"/leads/imports/{id}");
    }

    [Fact]
    public async Task Upload_OfWhatIsNoList_SaysWhy()
    {
        var missing = await desk.As(desk.Manager).AskAsync(HttpMethod.Post, "/leads/imports");
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);

        (await UploadAsync(desk.Manager, "name,email\n")).Refused(HttpStatusCode.BadRequest);
        var old = (await UploadAsync(desk.Manager, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "cu.xls")).Refused(HttpStatusCode.BadRequest);
        Assert.Contains(".xlsx", old.Body!["errors"]!["file"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        (await UploadAsync(desk.Manager, [], "empty.csv")).Refused(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Plan_ThatMakesNoLeads_IsRefusedAtItsColumns()
    {
        var id = (await UploadAsync(desk.Manager, "x,y\n1,2\n")).Body!["id"]!.GetValue<string>();
        var view = await desk.As(desk.Manager).GetAsync($"/leads/imports/{id}");
        var path = $"/leads/imports/{id}/plan";
        async Task<EditorAnswer> PlanAsync(params string?[] columns) => await desk.As(desk.Manager).AskAsync(HttpMethod.Put, path, new { plan = new { columns }, expectedVersion = view["version"] });

        Assert.Equal("import.plan-no-name", (await PlanAsync("Email", null)).Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("import.plan-no-address", (await PlanAsync("PersonName", null)).Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("import.field-twice", (await PlanAsync("Email", "Email")).Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal("import.plan-columns", (await PlanAsync("Email")).Refused(HttpStatusCode.BadRequest).OperationStatus);
        Assert.Equal(HttpStatusCode.BadRequest, (await PlanAsync("Nonsense", null)).Status);
    }

    private Task<EditorAnswer> UploadAsync(Guid account, string text) => UploadAsync(account, Encoding.UTF8.GetBytes(text), "list.csv");

    private async Task<EditorAnswer> UploadAsync(Guid account, byte[] content, string name)
    {
        using var request = Request(HttpMethod.Post, "/umbraco/management/api/v1/leads/imports");
        request.Content = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        using var response = await desk.As(account).Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new EditorAnswer(response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : null, response.Content.Headers.ContentType?.MediaType, null);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path) =>
        new(method, path) { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("application/json") } } };

    // The site's own job works beside the test's.
    private async Task<JsonNode> WorkedAsync(string id, string state)
    {
        for (var look = 0; look < 100; look++)
        {
            await desk.Host.Service<ImportJobs>().RunOnceAsync(CancellationToken.None);
            var view = await desk.As(desk.Manager).GetAsync($"/leads/imports/{id}");
            if (view["state"]!.GetValue<string>() == state)
            {
                return view;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The import did not come to {state}.");
    }

    private static int Count(JsonNode view, string state)
    {
        var states = view["counts"]!["states"]!.AsObject();
        return states.FirstOrDefault(pair => pair.Key.Equals(state, StringComparison.OrdinalIgnoreCase)).Value?.GetValue<int>() ?? 0;
    }
}

[Collection(OnSqlite.Name)]
public sealed class ImportApiTestsOnSqlite(SqliteDesk desk) : ImportApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class ImportApiTestsOnPostgreSql(PostgreSqlDesk desk) : ImportApiTests(desk);
