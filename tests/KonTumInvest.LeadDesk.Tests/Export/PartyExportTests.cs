using System.Net;
using System.Text;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Export;

public abstract class PartyExportTests(DeskSite desk)
{
    [Fact]
    public async Task Organisations_LeaveAsTheListShowsThem_InItsOrder_WithoutFormulas()
    {
        var mark = Mark();
        await LeadAsync(mark, organisation: $"=SUM(1) {mark} b");
        await LeadAsync(mark, organisation: $"Công ty {mark} a");

        var book = new Workbook(await TakeAsync(desk.Manager, "organisations", $"q={mark}&order=-created&format=Xlsx"));
        var lines = Lines(await TakeAsync(desk.Manager, "organisations", $"q={mark}&order=created&format=Csv"));

        Assert.Equal([$"Công ty {mark} a", $"=SUM(1) {mark} b"], [book.TextOf(0, "Tổ chức"), book.TextOf(1, "Tổ chức")]);
        Assert.Equal(("1", "Việt Nam"), (book.TextOf(0, "Hồ sơ"), book.TextOf(0, "Quốc gia")));
        Assert.False(book.HasFormulas);
        Assert.StartsWith($"'=SUM(1) {mark} b,", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.Length > 0));
    }

    [Fact]
    public async Task People_LeaveWithWhatIsKnownOfThem_ButNotThoseWhoAskedThatTheirDataBeUsedForNothing()
    {
        var mark = Mark();
        var shown = await LeadAsync(mark, person: $"Lê Vỹ {mark}");
        var restricted = await LeadAsync(mark, person: $"Phạm An {mark}");
        await using (var database = await desk.OpenAsync())
        {
            await database.Contacts.Where(contact => contact.Id == restricted.ContactId).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.RestrictedAt, desk.Time.GetUtcNow()));
        }

        var book = new Workbook(await TakeAsync(desk.Manager, "contacts", $"q={mark}&format=Xlsx"));

        Assert.Equal(1, book.Count);
        Assert.Equal(($"Lê Vỹ {mark}", shown.Contact.Email!.Value), (book.TextOf(0, "Họ và tên"), book.TextOf(0, "Email")));
    }

    [Fact]
    public async Task Lists_HaveOnlyPartiesOfLeadsTheReaderSees_AndAreForThoseWhoMayTakeThemOut()
    {
        var mark = Mark();
        await LeadAsync(mark, organisation: $"Công ty {mark}");
        var secret = await LeadAsync(mark, organisation: $"Công ty {mark} kín");
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{secret.Id}/readers", new { readers = new[] { desk.SecondOfficer }, expectedVersion = secret.Version });

        foreach (var list in new[] { "organisations", "contacts" })
        {
            (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/{list}/export?format=Csv")).Refused(HttpStatusCode.Forbidden);
            (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, $"/leads/{list}/export?format=Pdf")).Refused(HttpStatusCode.BadRequest);
            (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, $"/leads/{list}/export?format=Csv&order=best")).Refused(HttpStatusCode.BadRequest);
            Assert.Equal(2, Lines(await TakeAsync(desk.Manager, list, $"q={mark}&format=Csv")).Count(line => line.Length > 0));
        }

        var people = new Workbook(await TakeAsync(desk.Director, "contacts", "format=Xlsx"));
        Assert.NotEqual(0, people.Count);
        Assert.DoesNotContain(people.Titles, title => title is "Họ và tên" or "Email" or "Điện thoại" or "Chức vụ" or "Name" or "Telephone" or "Position");
        Assert.Equal(0, new Workbook(await TakeAsync(desk.Director, "contacts", $"q={mark}&format=Xlsx")).Count);
        Assert.Equal(1, new Workbook(await TakeAsync(desk.Director, "organisations", $"q={mark}&format=Xlsx")).Count);
    }

    [Fact]
    public async Task EachExport_IsInTheAudit_WithItsRows_AndWithoutWhatWasSearchedFor()
    {
        var mark = Mark();
        await LeadAsync(mark, organisation: $"Công ty {mark}");

        foreach (var list in new[] { "organisations", "contacts" })
        {
            await TakeAsync(desk.Manager, list, $"q={mark}&order=-name&format=Csv");

            await using var database = await desk.OpenAsync();
            var entry = await database.Audit.Where(entry => entry.Act == "exported" && entry.ActorKey == desk.Manager).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).FirstAsync();
            Assert.Equal(list, entry.SubjectType);
            Assert.Contains("\"rows\":[null,1]", entry.Changes, StringComparison.Ordinal);
            Assert.Contains("\"order\":[null,\"-Name\"]", entry.Changes, StringComparison.Ordinal);
            Assert.Contains("\"searched\":[null,\"True\"]", entry.Changes, StringComparison.Ordinal);
            Assert.DoesNotContain(mark, entry.Changes, StringComparison.Ordinal);
        }
    }

    private Task<Lead> LeadAsync(string mark, string? organisation = null, string? person = null) =>
        desk.LeadAsync(
            An.Enquiry() with
            {
                PersonName = person ?? $"Người gửi {mark}",
                Organisation = organisation ?? $"Công ty {mark}",
                Email = $"{Guid.NewGuid():N}@{mark}.example",
                Phone = null,
            }
        );

    private Task<byte[]> TakeAsync(Guid account, string list, string query) => desk.As(account).Http.GetByteArrayAsync($"/umbraco/management/api/v1/leads/{list}/export?{query}");

    private static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv[3..]).Split("\r\n");

    private static string Mark() => $"q{Guid.NewGuid():N}"[..12];
}

[Collection(OnSqlite.Name)]
public sealed class PartyExportTestsOnSqlite(SqliteDesk desk) : PartyExportTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class PartyExportTestsOnPostgreSql(PostgreSqlDesk desk) : PartyExportTests(desk);
