using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Export;

public abstract class LeadExportTests(DeskSite desk)
{
    [Fact]
    public async Task Xlsx_HasTheRowsOfTheList_WithRealDatesAndNumbers_InTheLanguageOfTheAccount()
    {
        var mark = Mark();
        var lead = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {mark}", AreaFrom = "2,5", AreaTo = "3" });
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {mark} hai" });

        var book = new Workbook(await TakeAsync(desk.Manager, $"q={mark}&order=created&format=Xlsx"));

        Assert.Equal(2, book.Count);
        Assert.Equal("A2", book.Frozen);
        Assert.Equal("Mã hồ sơ", book.Titles[0]);
        Assert.Equal(lead.Reference.ToString(), book.TextOf(0, "Mã hồ sơ"));
        Assert.Equal("investor@sender.example", book.TextOf(0, "Email"));
        Assert.Equal(lead.AreaFrom!.Value / 10_000, decimal.Parse(book.TextOf(0, "Diện tích từ (ha)"), CultureInfo.InvariantCulture));
        Assert.Null(book[0, "Diện tích từ (ha)"].DataType);
        var received = DateTime.FromOADate(double.Parse(book.TextOf(0, "Tiếp nhận"), CultureInfo.InvariantCulture));
        Assert.Equal(lead.CreatedAt.ToOffset(TimeSpan.FromHours(7)).DateTime, received, TimeSpan.FromSeconds(1));
        Assert.True(book.FormatOf(0, "Tiếp nhận").NumberFormatId!.Value >= 164);
    }

    [Fact]
    public async Task WhatLooksLikeAFormula_StaysText()
    {
        var mark = Mark();
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"=HYPERLINK(\"https://x.example\") {mark}" });
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"＠SUM(1) {mark}" });

        var book = new Workbook(await TakeAsync(desk.Manager, $"q={mark}&order=created&format=Xlsx"));
        var lines = Lines(await TakeAsync(desk.Manager, $"q={mark}&order=created&format=Csv"));

        Assert.False(book.HasFormulas);
        Assert.Equal($"=HYPERLINK(\"https://x.example\") {mark}", book.TextOf(0, "Tổ chức"));
        Assert.Equal(CellValues.InlineString, book[0, "Tổ chức"].DataType!.Value);
        Assert.True(book.FormatOf(0, "Tổ chức").QuotePrefix!.Value);
        Assert.True(book.FormatOf(1, "Tổ chức").QuotePrefix!.Value);
        Assert.Contains($",\"'=HYPERLINK(\"\"https://x.example\"\") {mark}\",", lines[1], StringComparison.Ordinal);
        Assert.Contains($",'＠SUM(1) {mark},", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_IsUtf8WithAMark_AndLinesEndAsTheStandardSays()
    {
        var mark = Mark();
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"Đầu tư \"Xanh\", {mark}" });

        var bytes = await TakeAsync(desk.Manager, $"q={mark}&format=Csv");

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("Mã hồ sơ,Tên hồ sơ,", text, StringComparison.Ordinal);
        Assert.Contains($",\"Đầu tư \"\"Xanh\"\", {mark}\",", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task NumbersOfReports_AreThoseOfTheScreen_InTheLanguageOfTheAccount_AndNotedInTheAudit()
    {
        await desk.LeadAsync(An.Enquiry() with { Country = "JP", Phone = null, InvestmentAmount = "3.000.000" });
        var address = $"to={desk.Time.GetUtcNow():yyyy-MM-dd}&unit=industrial-parks";
        var report = await desk.As(desk.Director).GetAsync($"/leads/reports?{address}");

        var book = new Workbook(await desk.As(desk.Director).Http.GetByteArrayAsync($"/umbraco/management/api/v1/leads/reports/export?format=Xlsx&{address}"));

        int Row(string part, string value) => Enumerable.Range(0, book.Count).Single(row => book.TextOf(row, "Phần") == part && book.TextOf(row, "Giá trị") == value);
        Assert.Equal(report["received"]!["count"]!.GetValue<int>(), int.Parse(book.TextOf(Row("Tiếp nhận", "tất cả"), "Hồ sơ"), CultureInfo.InvariantCulture));
        var japan = report["countries"]!.AsArray().Single(group => group!["key"]!.GetValue<string>() == "JP")!;
        Assert.Equal(japan["due"]!["count"]!.GetValue<int>(), int.Parse(book.TextOf(Row("Quốc gia", "Nhật Bản"), "Đã đến hạn trả lời"), CultureInfo.InvariantCulture));
        var fresh = report["stages"]!.AsArray().Single(stage => stage!["stage"]!.GetValue<string>() == "New")!;
        var dollars = fresh["values"]!.AsArray().Single(sum => sum!["currency"]!.GetValue<string>() == "USD")!["amount"]!.GetValue<long>();
        Assert.Equal(dollars, long.Parse(book.TextOf(Row("Hồ sơ theo giai đoạn", "Mới"), "Vốn đầu tư (USD)"), CultureInfo.InvariantCulture));
        Assert.Equal(12, Enumerable.Range(0, book.Count).Count(row => book.TextOf(row, "Phần") == "Tháng"));
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, $"/leads/reports/export?format=Csv&{address}")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Director).AskAsync(HttpMethod.Get, "/leads/reports/export?format=Csv&from=2026-02-01&to=2026-01-01")).Refused(HttpStatusCode.BadRequest);
        await using var database = await desk.OpenAsync();
        Assert.True(await database.Audit.AnyAsync(entry => entry.SubjectType == "report" && entry.Act == "exported" && entry.ActorKey == desk.Director && entry.Changes!.Contains("industrial-parks")));
    }

    [Fact]
    public async Task List_HasOnlyWhatTheRoleSees_AndIsForThoseWhoMayTakeItOut()
    {
        var mark = Mark();
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {mark}" });
        var secret = await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {mark} kín" });
        await desk.As(desk.Officer).DoAsync(HttpMethod.Put, $"/leads/{secret.Id}/readers", new { readers = new[] { desk.SecondOfficer }, expectedVersion = secret.Version });

        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/export?format=Csv")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Editor).AskAsync(HttpMethod.Get, "/leads/export?format=Csv")).Refused(HttpStatusCode.Forbidden);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, "/leads/export?format=Pdf")).Refused(HttpStatusCode.BadRequest);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Get, "/leads/export?format=Csv&order=best")).Refused(HttpStatusCode.BadRequest);
        var director = new Workbook(await TakeAsync(desk.Director, $"q={mark}&format=Xlsx"));
        Assert.Equal(1, director.Count);
        Assert.DoesNotContain("Email", director.Titles);
        Assert.DoesNotContain("Người liên hệ", director.Titles);
        Assert.DoesNotContain("kín", Encoding.UTF8.GetString(await TakeAsync(desk.Administrator, $"q={mark}&format=Csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachExport_IsInTheAudit_WithItsFilterAndRows_AndWithoutWhatWasSearchedFor()
    {
        var mark = Mark();
        await desk.LeadAsync(An.Enquiry() with { Organisation = $"Công ty {mark}" });

        await TakeAsync(desk.Manager, $"q={mark}&unit=industrial-parks&open=true&format=Csv");

        await using var database = await desk.OpenAsync();
        var entry = await database.Audit.Where(entry => entry.Act == "exported" && entry.ActorKey == desk.Manager).OrderByDescending(entry => entry.At).FirstAsync();
        Assert.Equal("leads", entry.SubjectType);
        Assert.Contains("\"rows\":[null,1]", entry.Changes, StringComparison.Ordinal);
        Assert.Contains("\"unitCode\":[null,\"industrial-parks\"]", entry.Changes, StringComparison.Ordinal);
        Assert.Contains("\"searched\":[null,\"True\"]", entry.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain(mark, entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HasAsManyRowsAsTheListCounts()
    {
        var listed = await desk.As(desk.Manager).GetAsync("/leads?order=created&take=1");

        var book = new Workbook(await TakeAsync(desk.Manager, "order=created&format=Xlsx"));

        Assert.Equal(listed["count"]!.GetValue<int>(), book.Count);
    }

    [Fact]
    public async Task MarksBehindTheAverages_LeaveAsAList()
    {
        var lead = await desk.LeadAsync();
        desk.Time.Advance(TimeSpan.FromDays(15));

        var text = Encoding.UTF8.GetString(await desk.As(desk.Director).Http.GetByteArrayAsync($"/umbraco/management/api/v1/leads/reports/scores/leads/export?format=Csv&to={desk.Time.GetUtcNow():yyyy-MM-dd}"));

        Assert.Contains("Điểm (trên 100)", text, StringComparison.Ordinal);
        Assert.Contains($"\r\n{lead.Reference},", text, StringComparison.Ordinal);
        var book = new Workbook(await desk.As(desk.Director).Http.GetByteArrayAsync($"/umbraco/management/api/v1/leads/reports/scores/leads/export?format=Xlsx&to={desk.Time.GetUtcNow():yyyy-MM-dd}"));
        var row = Enumerable.Range(0, book.Count).Single(number => book.TextOf(number, "Mã hồ sơ") == lead.Reference.ToString());
        Assert.Null(book[row, "Điểm (trên 100)"].DataType);
        Assert.InRange(decimal.Parse(book.TextOf(row, "Điểm (trên 100)"), CultureInfo.InvariantCulture), 0, 100);
    }

    private Task<byte[]> TakeAsync(Guid account, string query) => desk.As(account).Http.GetByteArrayAsync($"/umbraco/management/api/v1/leads/export?{query}");

    private static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv).Split("\r\n");

    private static string Mark() => $"q{Guid.NewGuid():N}"[..12];
}

[Collection(OnSqlite.Name)]
public sealed class LeadExportTestsOnSqlite(SqliteDesk desk) : LeadExportTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class LeadExportTestsOnPostgreSql(PostgreSqlDesk desk) : LeadExportTests(desk);
