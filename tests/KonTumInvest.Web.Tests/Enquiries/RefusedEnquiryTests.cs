using System.Net;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Web.Tests.Enquiries;

/// <summary>
/// What is wrong is said in the language of the page, what was typed stays, and nothing is stored. The rules themselves have their tests in
/// Leads.Tests; these show that they hold on the site as it is put together.
/// </summary>
[Collection(RunningSiteTests.Name)]
public sealed class RefusedEnquiryTests(RunningSite site)
{
    private const string Unknown = "6c2f4f6e-0000-7000-8000-000000000000";

    public static TheoryData<string, string, string, string> Mistakes =>
        new()
        {
            { "Email", "a@b.example\r\nBcc: all@victims.example", "Đây không phải một địa chỉ thư điện tử", "This is not an e-mail address" },
            { "Email", "", "Xin điền mục này.", "Please fill this in." },
            { "PersonName", new string('x', 151), "Tối đa 150 ký tự", "At most 150 characters" },
            { "Country", "ZZ", "Xin chọn một quốc gia trong danh sách.", "Please choose a country of the list." },
            { "Phone", "12", "Số điện thoại này không tồn tại", "This number does not exist" },
            { "AreaFrom", "rộng", "Xin viết một số lớn hơn 0", "Please write a number above 0" },
            { "InvestmentAmount", "12", "Xin viết đủ số tiền", "Please write the sum in full" },
            { "InvestmentAmount", "-5", "Xin viết một số lớn hơn 0", "Please write a number above 0" },
            { "Message", new string('x', 10 * 1024 * 1024), "Tối đa 5.000 ký tự", "At most 5,000 characters" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Send_WithAMistake_SaysSoBesideTheFieldAndKeepsWhatWasTyped(string field, string typed, string vi, string en)
    {
        foreach (var (language, words) in new[] { ("vi", vi), ("en", en) })
        {
            var form = (await OpenAsync(language)).Type((field, typed));

            var back = await RefusedAsync(form, HttpStatusCode.BadRequest, language);

            Assert.StartsWith(words, back.FieldErrors[field], StringComparison.Ordinal);
            Assert.Equal([field], back.FieldErrors.Keys);
            AssertKept(form, back, except: field);
            if (field is not "Country" and not "Email")
            {
                Assert.Equal(typed, back[field]);
            }
        }
    }

    [Theory]
    [InlineData("vi", "Công ty \u202Egpj.exe", "Có ký tự ẩn")]
    [InlineData("en", "Company \u202Egpj.exe", "This held hidden characters")]
    public async Task Send_NameThatTurnsTheTextRound_ComesBackWithoutThat(string language, string name, string words)
    {
        var form = (await OpenAsync(language)).Type(("PersonName", name));

        var back = await RefusedAsync(form, HttpStatusCode.BadRequest, language);

        Assert.StartsWith(words, back.FieldErrors["PersonName"], StringComparison.Ordinal);
        Assert.Equal(name.Replace("\u202E", string.Empty, StringComparison.Ordinal), back["PersonName"]);
    }

    [Theory]
    [InlineData("vi", "Có ký tự bị hỏng")]
    [InlineData("en", "Some characters were damaged")]
    public async Task Send_BytesThatAreNoText_AreRefused(string language, string words)
    {
        var form = (await OpenAsync(language)).Type(("Message", null));
        using var content = form.Content();
        content.Add(new ByteArrayContent([0x67, 0xE1, 0x20, 0xC3, 0x28]), "Form.Message");
        var before = await RowsAsync();

        var back = await form.SendAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.StartsWith(words, back.FieldErrors["Message"], StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData("vi", "ke-hoach.exe", "không thuộc loại được nhận")]
    [InlineData("en", "plan.exe.pdf", "two extensions")]
    [InlineData("vi", "ke-hoach.png", "không đúng với phần mở rộng")]
    [InlineData("en", "plan\u202Efdp.exe", "cannot be used|type we do not take|hidden characters")]
    [InlineData("vi", "../../../ke-hoach.html", "không thuộc loại được nhận")]
    public async Task Send_WrongFile_IsNamedAndTheGoodOneIsKept(string language, string name, string words)
    {
        var form = (await OpenAsync(language)).Attach("good.pdf", SampleFiles.Pdf()).Attach(name, SampleFiles.Pdf());

        var back = await RefusedAsync(form, HttpStatusCode.BadRequest, language);

        Assert.Matches(words, back.FieldErrors["Attachments"]);
        Assert.Single(back.All("KeptFiles"));
        AssertKept(form, back, except: "KeptFiles");
    }

    [Theory]
    [InlineData("vi", 11, "lớn hơn 10 MB", HttpStatusCode.BadRequest)]
    [InlineData("en", 11, "larger than 10 MB", HttpStatusCode.BadRequest)]
    [InlineData("vi", 40, "quá lớn", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("en", 40, "too large", HttpStatusCode.RequestEntityTooLarge)]
    public async Task Send_LargeFile_IsRefusedOnAPage(string language, int megabytes, string words, HttpStatusCode status)
    {
        var form = (await OpenAsync(language)).Attach("large.pdf", new byte[megabytes * 1024 * 1024]);

        var back = await RefusedAsync(form, status, language);

        Assert.Contains(words, back.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Subjects", Unknown, "không còn được đăng")]
    [InlineData("en", "Place", Unknown, "no longer published")]
    [InlineData("en", "Sector", "'; DROP TABLE leads_enquiries;--", "no longer published")]
    public async Task Send_AboutSomethingUnknown_SaysSo(string language, string field, string key, string words)
    {
        var form = (await OpenAsync(language)).Type((field, key));

        var back = await RefusedAsync(form, HttpStatusCode.BadRequest, language);

        Assert.Contains(words, string.Join(' ', back.Summary), StringComparison.Ordinal);
        AssertKept(form, back, except: field);
    }

    [Theory]
    [InlineData("vi", "không còn được đăng")]
    [InlineData("en", "no longer published")]
    public async Task Send_AboutAPlotUnpublishedMeanwhile_TakesItOutAndThenGoesThrough(string language, string words)
    {
        var plot = site.First("plot");
        var form = await OpenAsync(language, $"?about={plot.Key}");

        await site.Host.UnpublishAsync(plot.Key, "vi", "en");
        var back = await RefusedAsync(form, HttpStatusCode.BadRequest, language);
        var opened = await site.OpenFormAsync(site.First("enquiryPage").Url(language) + $"?about={plot.Key}");
        await back.SendExpectingReceiptAsync();
        await site.Host.PublishAsync(plot.Key, "vi", "en");

        Assert.Contains(words, string.Join(' ', back.Summary), StringComparison.Ordinal);
        AssertKept(form, back, except: "Subjects");
        Assert.Contains(words, opened.Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToAFormUnpublishedMeanwhile_Is404AndStoresNothing()
    {
        var page = site.First("enquiryPage");
        var form = await OpenAsync("en");
        var before = await RowsAsync();

        await site.Host.UnpublishAsync(page.Key, "en");
        var answer = await form.SendAsync();
        using var home = await site.AskAsync("/en");
        await site.Host.PublishAsync(page.Key, "en");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Page not found", answer.Page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(page.En, home.Html, StringComparison.Ordinal);
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData("vi", "Phiên làm việc đã hết")]
    [InlineData("en", "The session has ended")]
    public async Task Send_WithoutTheTokenOfTheForm_IsRefusedAndKeepsWhatWasTyped(string language, string words)
    {
        var form = (await OpenAsync(language)).Without("__RequestVerificationToken");

        var back = await RefusedAsync(form, HttpStatusCode.BadRequest, language);

        Assert.StartsWith(words, Assert.Single(back.Summary), StringComparison.Ordinal);
        AssertKept(form, back, except: "Ticket");
        await back.SendExpectingReceiptAsync();
    }

    private async Task<BrowserForm> OpenAsync(string language, string query = "") =>
        (await site.OpenFormAsync(site.First("enquiryPage").Url(language) + query)).TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));

    private async Task<BrowserForm> RefusedAsync(BrowserForm form, HttpStatusCode status, string language)
    {
        var before = await RowsAsync();
        var back = await form.SendAsync();
        Assert.Equal(status, back.Status);
        Assert.Equal(language, back.Page.DocumentElement.GetAttribute("lang"));
        Assert.True(back.Headers.CacheControl!.NoStore);
        Assert.Equal(before, await RowsAsync());
        return back;
    }

    private static void AssertKept(BrowserForm typed, BrowserForm back, string except)
    {
        string[] fields =
        [
            "PersonName", "Organisation", "Country", "Email", "Phone", "Place", "Subjects", "Sector", "AreaFrom", "AreaTo", "AreaUnit",
            "Timing", "InvestmentAmount", "InvestmentCurrency", "ConsentGiven",
        ];
        Assert.All(fields.Where(field => field != except), field => Assert.Equal(typed[field], back[field]));
        if (except != "Message")
        {
            Assert.Equal(typed["Message"], back["Message"]!.ReplaceLineEndings("\n"));
        }
    }

    private async Task<(int Enquiries, int Attachments, int Mails, int Notices)> RowsAsync()
    {
        await using var database = await site.LeadsAsync();
        return (
            await database.Enquiries.CountAsync(),
            await database.Attachments.CountAsync(),
            await database.Outbox.CountAsync(),
            await database.Notices.CountAsync()
        );
    }
}
