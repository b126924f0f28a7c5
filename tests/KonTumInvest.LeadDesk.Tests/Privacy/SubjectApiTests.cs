using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.TestSupport.Leads;

namespace KonTumInvest.LeadDesk.Tests.Privacy;

public abstract class SubjectApiTests(DeskSite desk)
{
    private const string Subject = "/umbraco/management/api/v1/leads/privacy/subject";

    [Fact]
    public async Task FindAndExport_AreForThoseWhoHandlePersonalData()
    {
        var email = $"export-{Guid.CreateVersion7():N}@sender.example";
        var lead = await desk.LeadAsync(An.Enquiry() with { Email = email });

        foreach (var account in new[] { desk.Officer, desk.Manager, desk.Director, desk.Editor })
        {
            (await desk.As(account).AskAsync(HttpMethod.Post, Subject, new { email })).Refused(HttpStatusCode.Forbidden);
            (await desk.As(account).AskAsync(HttpMethod.Post, $"{Subject}/export", new { email })).Refused(HttpStatusCode.Forbidden);
            (await desk.As(account).AskAsync(HttpMethod.Post, $"{Subject}/contacts/{lead.ContactId}/export")).Refused(HttpStatusCode.Forbidden);
        }

        var found = await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, Subject, new { email });
        Assert.Equal([1, 1, 1], new[] { "contacts", "enquiries", "leads" }.Select(name => found.Body![name]!.GetValue<int>()));
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, Subject, new { email = "nobody" })).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, $"{Subject}/contacts/{Guid.CreateVersion7()}/export")).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Administrator).AskAsync(HttpMethod.Post, $"{Subject}/export", new { email = "unknown@elsewhere.example" })).Refused(HttpStatusCode.NotFound);

        using var byAddress = await desk.As(desk.Administrator).Http.PostAsync($"{Subject}/export", JsonContent.Create(new { email }));
        using var byContact = await desk.As(desk.Administrator).Http.PostAsync($"{Subject}/contacts/{lead.ContactId}/export", null);

        foreach (var answer in new[] { byAddress, byContact })
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read);
            using var reader = new StreamReader(await archive.GetEntry("index.html")!.OpenAsync());
            Assert.Contains(email, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }
}

[Collection(OnSqlite.Name)]
public sealed class SubjectApiTestsOnSqlite(SqliteDesk desk) : SubjectApiTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class SubjectApiTestsOnPostgreSql(PostgreSqlDesk desk) : SubjectApiTests(desk);
