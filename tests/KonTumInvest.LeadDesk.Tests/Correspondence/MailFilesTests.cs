using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace KonTumInvest.LeadDesk.Tests.Correspondence;

/// <summary>Files of templates, and fact sheets of plots, on their way to an investor.</summary>
public abstract class MailFilesTests(DeskSite desk)
{
    private const string Api = "/umbraco/management/api/v1/leads";

    [Theory]
    [InlineData("vi", "Tờ thông tin", "Tờ thông tin lô đất")]
    [InlineData("en", "Fact sheet", "Plot fact sheet")]
    public async Task Send_WithTemplateFileAndFactSheets_BringsBothToTheInvestor_InTheLanguageOfTheLead(string language, string name, string kind)
    {
        var lead = await desk.LeadAsync(An.Enquiry() with { Language = language });
        var plot = await OfferAsync(lead.Id);
        var code = $"co-tep-{Guid.NewGuid():N}"[..20];
        var template = await TemplateAsync(code, language, withFactSheets: true);
        var brochure = SampleFiles.Pdf();
        await AddFileAsync(template, "Giới thiệu khu.pdf", brochure);

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft?template={code}");

        Assert.True(draft["withFactSheets"]!.GetValue<bool>());
        var sheet = draft["factSheets"]!.AsArray().Single()!;
        Assert.True(sheet["available"]!.GetValue<bool>());
        Assert.Equal(plot, sheet["plotKey"]!.GetValue<Guid>());
        var file = draft["templateFiles"]!.AsArray().Single()!;
        Assert.Equal("Giới thiệu khu.pdf", file["fileName"]!.GetValue<string>());
        var subject = $"Lô đất giới thiệu {language}";
        var sent = await SendAsync(lead.Id, subject, [file["id"]!.GetValue<Guid>()], [plot]);
        Assert.Equal(HttpStatusCode.OK, sent.Status);

        // Taking the template away changes no mail that was written with it, nor one on its way.
        await desk.As(desk.Manager).AskAsync(HttpMethod.Delete, $"/leads/templates/{template}");
        var mail = await desk.ArrivedAsync($"{subject} [{lead.Reference}]");
        var parts = mail.Attachments.Cast<MimePart>().ToList();
        Assert.Equal(2, parts.Count);
        Assert.Equal("Giới thiệu khu.pdf", parts[0].FileName);
        Assert.Equal(brochure, Bytes(parts[0]));
        Assert.StartsWith($"{name} ", parts[1].FileName, StringComparison.Ordinal);
        Assert.Equal("application/pdf", parts[1].ContentType.MimeType);
        using var document = PdfDocument.Open(Bytes(parts[1]));
        Assert.StartsWith(kind, document.Information.Title, StringComparison.Ordinal);
        Assert.Contains(language == "vi" ? "Diện tích" : "Area", ContentOrderTextExtractor.GetText(document.GetPage(1)), StringComparison.Ordinal);
        await using var database = await desk.OpenAsync();
        Assert.Equal(2, await database.MailAttachments.CountAsync(stored => stored.MailId == sent.Id));
        Assert.False(await database.TemplateFiles.AnyAsync(stored => stored.TemplateId == template));
    }

    [Fact]
    public async Task Send_WithASheetThatCannotBeMade_IsRefusedByName_AndNothingIsStored()
    {
        var lead = await desk.LeadAsync();
        var offered = Guid.NewGuid();
        await using (var database = await desk.OpenAsync())
        {
            database.Offers.Add(new Offer { Id = Guid.CreateVersion7(), LeadId = lead.Id, PlotKey = offered, PlotCode = "Z9", NameVi = "Lô Z9 (đã gỡ)", ProposedAt = desk.Time.GetUtcNow() });
            await database.SaveChangesAsync();
        }

        var draft = await desk.As(desk.Officer).GetAsync($"/leads/{lead.Id}/mails/draft");
        var unpublished = await SendAsync(lead.Id, "Không có tờ", [], [offered]);
        var stranger = await SendAsync(lead.Id, "Không giới thiệu", [], [await AnyPlotAsync()]);
        var gone = await SendAsync(lead.Id, "Tệp đã gỡ", [Guid.NewGuid()], []);

        Assert.False(draft["factSheets"]!.AsArray().Single()!["available"]!.GetValue<bool>());
        Assert.Contains("Lô Z9 (đã gỡ)", unpublished.Wrong, StringComparison.Ordinal);
        Assert.Contains("chưa được giới thiệu", stranger.Wrong, StringComparison.Ordinal);
        Assert.Contains("mẫu thư", gone.Wrong, StringComparison.Ordinal);
        await using var after = await desk.OpenAsync();
        Assert.False(await after.Mails.AnyAsync(mail => mail.LeadId == lead.Id));
        Assert.False(await after.Outbox.AnyAsync(row => row.Subject.Contains("Không có tờ")));
    }

    [Fact]
    public async Task Files_AreCheckedByContent_CountedAndSized_AndOnlyManagersChangeThem()
    {
        var template = await TemplateAsync($"tep-{Guid.NewGuid():N}"[..20], "vi", withFactSheets: false);

        var disguised = await PostAsync(desk.Manager, template, ("trang.pdf", "<html>"u8.ToArray()));
        var officer = await PostAsync(desk.Officer, template, ("a.pdf", SampleFiles.Pdf()));
        var right = await PostAsync(desk.Manager, template, [.. Enumerable.Range(1, 5).Select(number => ($"tep-{number}.pdf", SampleFiles.Pdf()))]);
        var sixth = await PostAsync(desk.Manager, template, ("tep-6.pdf", SampleFiles.Pdf()));

        Assert.Equal(HttpStatusCode.BadRequest, disguised.Status);
        Assert.Contains("trang.pdf", disguised.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
        Assert.Equal(HttpStatusCode.OK, right.Status);
        Assert.Equal(HttpStatusCode.BadRequest, sixth.Status);
        Assert.Contains($"{AttachmentLimits.MaxFiles}", sixth.Text, StringComparison.Ordinal);
        var listed = (await desk.As(desk.Officer).GetAsync("/leads/templates?language=vi"))["items"]!.AsArray().Single(item => item!["id"]!.GetValue<Guid>() == template)!["files"]!.AsArray();
        Assert.Equal(["tep-1.pdf", "tep-2.pdf", "tep-3.pdf", "tep-4.pdf", "tep-5.pdf"], listed.Select(file => file!["fileName"]!.GetValue<string>()).Order());
        var first = listed[0]!["id"]!.GetValue<Guid>();
        using var opened = await desk.As(desk.Officer).Http.GetAsync(new Uri($"{Api}/templates/{template}/files/{first}", UriKind.Relative));
        Assert.Equal("application/octet-stream", opened.Content.Headers.ContentType?.MediaType);
        Assert.Equal(SampleFiles.Pdf(), await opened.Content.ReadAsByteArrayAsync());

        Assert.Equal(HttpStatusCode.OK, (await desk.As(desk.Manager).AskAsync(HttpMethod.Delete, $"/leads/templates/{template}/files/{first}")).Status);
        await using var database = await desk.OpenAsync();
        Assert.Equal(4, await database.TemplateFiles.CountAsync(file => file.TemplateId == template));
        Assert.False(await database.Set<Leads.Correspondence.TemplateFileContent>().AnyAsync(content => content.FileId == first));
    }

    [Fact]
    public async Task PrivatePage_LinksTheFactSheetOfAPlotOffered()
    {
        var lead = await desk.LeadAsync();
        var plot = await OfferAsync(lead.Id);
        var sent = await SendAsync(lead.Id, "Trang riêng", [], [], text: "Xin xem {{case.link}}");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        var mail = await desk.ArrivedAsync($"Trang riêng [{lead.Reference}]");
        var link = mail.TextBody!.Split().Single(word => word.Contains("/vi/ho-so?", StringComparison.Ordinal));

        using var visitor = desk.Host.CreateClient();
        var page = await visitor.GetStringAsync(new Uri(new Uri(link).PathAndQuery, UriKind.Relative));
        using var sheet = await visitor.GetAsync(new Uri($"/vi/plots/{plot:D}.pdf", UriKind.Relative));

        Assert.Contains($"href=\"/vi/plots/{plot:D}.pdf\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
    }

    private async Task<Guid> AnyPlotAsync() =>
        (await desk.As(desk.Officer).GetAsync("/leads/plots"))["items"]!.AsArray().First(plot => plot!["status"]!.GetValue<string>() != "Leased")!["key"]!.GetValue<Guid>();

    private async Task<Guid> OfferAsync(Guid lead)
    {
        var plot = await AnyPlotAsync();
        Assert.Equal(HttpStatusCode.OK, (await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/{lead}/offers", new { plotKey = plot })).Status);
        return plot;
    }

    private async Task<Guid> TemplateAsync(string code, string language, bool withFactSheets)
    {
        var saved = await desk.As(desk.Manager).AskAsync(HttpMethod.Put, "/leads/templates", new { code, language, name = "Có tệp", subject = "Chào", body = "Nội dung", withFactSheets });
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        return saved.Body!["id"]!.GetValue<Guid>();
    }

    private async Task AddFileAsync(Guid template, string name, byte[] bytes) => Assert.Equal(HttpStatusCode.OK, (await PostAsync(desk.Manager, template, (name, bytes))).Status);

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(Guid staff, Guid template, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "Files", name);
        }

        using var answer = await desk.As(staff).Http.PostAsync($"{Api}/templates/{template}/files", form);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    private async Task<(HttpStatusCode Status, Guid Id, string Wrong)> SendAsync(Guid lead, string subject, Guid[] templateFiles, Guid[] factSheets, string text = "Kính gửi Quý vị")
    {
        var token = Guid.CreateVersion7();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token.ToString()), "FormToken" },
            { new StringContent("investor@sender.example"), "To" },
            { new StringContent(subject), "Subject" },
            { new StringContent(text), "Text" },
        };
        Array.ForEach(templateFiles, file => form.Add(new StringContent(file.ToString()), "TemplateFileIds"));
        Array.ForEach(factSheets, plot => form.Add(new StringContent(plot.ToString()), "FactSheets"));
        using var answer = await desk.As(desk.Officer).Http.PostAsync($"{Api}/{lead}/mails", form);
        var body = await answer.Content.ReadFromJsonAsync<JsonNode>();
        return (answer.StatusCode, token, string.Join(' ', body?["errors"]?["attachments"]?.AsArray().Select(wrong => wrong!.GetValue<string>()) ?? []));
    }

    private static byte[] Bytes(MimePart part)
    {
        using var buffer = new MemoryStream();
        part.Content!.DecodeTo(buffer);
        return buffer.ToArray();
    }
}

[Collection(OnSqlite.Name)]
public sealed class MailFilesTestsOnSqlite(SqliteDesk desk) : MailFilesTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class MailFilesTestsOnPostgreSql(PostgreSqlDesk desk) : MailFilesTests(desk);
