using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.Web.Features.Enquiries;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Form;

public sealed class EnquiryFormBadInputTests
{
    [Fact]
    public async Task Post_TenMegabytesInATextField_GivesThemBackWithAMessage()
    {
        await using var host = await FormHost.StartAsync();
        var text = new string('x', 10 * 1024 * 1024);

        var back = await (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1.5"), ("InvestmentAmount", "2000000"), ("Message", text)).SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Equal("At most 5,000 characters; you wrote 10,485,760.", back.FieldErrors["Message"]);
        Assert.Equal(text.Length, back["Message"]!.Length);
        await AssertNothingStoredAsync(host);
    }

    [Fact]
    public async Task Post_MoreThanARequestMayHold_SaysSoOnAPageInTheLanguage()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en")).TypeValid().Attach("large.pdf", new byte[EnquiryFormReader.MaxRequestBytes]);

        var answer = await form.SendAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("too large", answer.Page.QuerySelector(".notice--error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreThanARequestMayHoldWithoutSayingItsLength_IsStoppedWhileReading()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en")).TypeValid().Attach("large.pdf", new byte[EnquiryFormReader.MaxRequestBytes]);
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/en/enquiry") { Content = form.Content() };
        request.Headers.TransferEncodingChunked = true;

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("too large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", "x", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"Form.Email\"\r\n\r\nhal", HttpStatusCode.BadRequest)]
    public async Task Post_BrokenRequest_SaysSoOnAPage(string type, string body, HttpStatusCode status)
    {
        await using var host = await FormHost.StartAsync();
        using var client = host.Client();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var response = await client.PostAsync("/vi/enquiry", content);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("notice--error", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_BytesThatAreNoUtf8_AreRefusedBesideTheField()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en")).TypeValid().Type(("Message", null), ("AreaFrom", "1"), ("InvestmentAmount", "2000000"));
        using var content = form.Content();
        content.Add(new ByteArrayContent([0x67, 0x69, 0xE1, 0x20, 0xC3, 0x28]), "Form.Message");

        var back = await form.SendAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.StartsWith("Some characters were damaged", back.FieldErrors["Message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_HiddenCharactersInAName_AreTakenOutShownAndAcceptedTheSecondTime()
    {
        await using var host = await FormHost.StartAsync();

        var back = await (await host.OpenAsync("vi")).TypeValid().Type(("Organisation", "Công ty \u202Egpj.exe\u0007")).SendAsync();
        await back.SendExpectingReceiptAsync();

        Assert.StartsWith("Có ký tự ẩn", back.FieldErrors["Organisation"], StringComparison.Ordinal);
        Assert.Equal("Công ty gpj.exe", back["Organisation"]);
        await using var database = await host.DatabaseAsync();
        Assert.Equal("Công ty gpj.exe", (await database.Enquiries.SingleAsync()).Organisation);
    }

    [Theory]
    [InlineData("a@b.example\r\nBcc: everybody@victims.example")]
    [InlineData("a@b.example%0d%0aBcc: everybody@victims.example")]
    [InlineData("a@b.example, everybody@victims.example")]
    public async Task Post_HeaderInjectionInTheAddress_IsRefused(string address)
    {
        await using var host = await FormHost.StartAsync();

        var back = await (await host.OpenAsync()).TypeValid().Type(("Email", address)).SendAsync();

        Assert.Equal(["Email"], back.FieldErrors.Keys);
        await AssertNothingStoredAsync(host);
    }

    [Fact]
    public async Task Post_PlotNoLongerPublished_SaysSoTakesItOutAndKeepsTheRest()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en", $"?about={An.Plot.Key}&plot={An.Policy.Key}")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));
        host.Subjects.Published.RemoveAll(subject => subject.Key == An.Plot.Key);

        var back = await form.Attach("a.pdf", SampleFiles.Pdf()).SendAsync();
        await back.SendExpectingReceiptAsync();

        Assert.StartsWith("What was chosen here is no longer published", back.FieldErrors["Subjects"], StringComparison.Ordinal);
        Assert.Equal([An.Policy.Key.ToString()], back.All("Subjects"));
        Assert.Single(back.All("KeptFiles"));
    }

    [Fact]
    public async Task Post_OnlySubjectNoLongerPublished_StillShowsTheMessage()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en", $"?about={An.Plot.Key}")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));
        host.Subjects.Published.RemoveAll(subject => subject.Key == An.Plot.Key);

        var back = await form.SendAsync();

        Assert.Contains(back.Summary, line => line.StartsWith("What was chosen here", StringComparison.Ordinal));
        await back.SendExpectingReceiptAsync();
    }

    [Theory]
    [InlineData("Place")]
    [InlineData("Sector")]
    [InlineData("Subjects")]
    public async Task Post_KeyOfOnesOwnMaking_IsRefused(string field)
    {
        await using var host = await FormHost.StartAsync();

        var back = await (await host.OpenAsync()).TypeValid().Type((field, "'; DROP TABLE leads_enquiries;--")).SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Single(back.Summary);
        await AssertNothingStoredAsync(host);
    }

    [Theory]
    [InlineData("plan.exe.pdf", "The file name plan.exe.pdf has two extensions or hidden characters. Please rename the file.")]
    [InlineData("run.exe", "The file run.exe is of a type we do not take: only PDF, JPEG, PNG, .docx and .xlsx.")]
    [InlineData("picture.png", "The content of picture.png is not what its extension says.")]
    public async Task Post_FileOfTheWrongKind_SaysWhyAndKeepsTheGoodOne(string name, string message)
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));

        var back = await form.Attach("good.pdf", SampleFiles.Pdf()).Attach(name, SampleFiles.Pdf()).SendAsync();
        await back.SendExpectingReceiptAsync();

        Assert.Equal(message, back.FieldErrors["Attachments"]);
        await using var database = await host.DatabaseAsync();
        Assert.Equal("good.pdf", (await database.Attachments.SingleAsync()).FileName);
    }

    [Fact]
    public async Task Post_EncryptedAndOversizedFiles_AreRefusedByName()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));

        var back = await form.Attach("secret.pdf", SampleFiles.EncryptedPdf()).Attach("large.pdf", new byte[11 * 1024 * 1024]).SendAsync();

        Assert.Contains("secret.pdf is protected by a password", back.FieldErrors["Attachments"], StringComparison.Ordinal);
        Assert.Contains("large.pdf is larger than 10 MB", back.FieldErrors["Attachments"], StringComparison.Ordinal);
        await AssertNothingStoredAsync(host);
    }

    [Fact]
    public async Task Post_NoticeReplacedInTheMeantime_AsksToAgreeAgain()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync("en")).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));
        host.Subjects.Notice = An.Notice with { Version = "2026-02", Text = "<p>Another text</p>" };

        var back = await form.SendAsync();
        var consent = back["ConsentGiven"];
        await back.Type(("ConsentGiven", "true")).SendExpectingReceiptAsync();

        Assert.StartsWith("The privacy notice has just changed", back.FieldErrors["ConsentGiven"], StringComparison.Ordinal);
        Assert.Null(consent);
        await using var database = await host.DatabaseAsync();
        Assert.Equal("2026-02", (await database.Notices.SingleAsync()).Version);
    }

    private static async Task AssertNothingStoredAsync(FormHost host)
    {
        await using var database = await host.DatabaseAsync();
        Assert.False(await database.Enquiries.AnyAsync());
        Assert.False(await database.Outbox.AnyAsync());
        Assert.False(await database.Attachments.AnyAsync());
    }
}
