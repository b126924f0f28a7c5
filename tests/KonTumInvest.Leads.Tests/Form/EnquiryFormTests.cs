using System.Net;
using KonTumInvest.Data;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Forms;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Tests.Form;

public sealed class EnquiryFormTests
{
    [Theory]
    [InlineData("vi", "Họ và tên", "Gửi yêu cầu")]
    [InlineData("en", "Full name", "Send the enquiry")]
    public async Task Get_Form_SpeaksTheLanguageOfThePageAndTicksNothing(string language, string label, string button)
    {
        await using var host = await FormHost.StartAsync();

        var form = await host.OpenAsync(language);

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Equal(language, form.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(label, form.Page.QuerySelector("label[for=Form_PersonName]")!.TextContent);
        Assert.Equal(button, form.Page.QuerySelector("main form button")!.TextContent);
        Assert.Empty(form.Page.QuerySelectorAll("input[checked]"));
        Assert.Empty(form.Page.QuerySelectorAll(".field--invalid, .error-summary"));
        Assert.True(form.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Get_EveryControl_HasALabel()
    {
        await using var host = await FormHost.StartAsync();

        var form = await host.OpenAsync(query: $"?about={An.Plot.Key}");

        var controls = form.Page.QuerySelectorAll("main form input:not([type=hidden]), main form select, main form textarea");
        Assert.NotEmpty(controls);
        Assert.All(controls, control => Assert.True(control.Closest("label") is not null || form.Page.QuerySelector($"label[for={control.Id}]") is not null, control.OuterHtml));
    }

    [Fact]
    public async Task Get_OpenedFromAParkAndPlots_StartsWithThem()
    {
        await using var host = await FormHost.StartAsync();

        var form = await host.OpenAsync(query: $"?about={An.Park.Key}&plot={An.Plot.Key}&plot={An.Plot.Key}");

        Assert.Equal(An.Park.Key.ToString(), form["Place"]);
        Assert.Equal([An.Plot.Key.ToString()], form.All("Subjects"));
        Assert.Contains("Lô A1 (mẫu) (Khu công nghiệp Hòa Bình (giai đoạn 1)), dữ liệu mẫu", form.Page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?about=6c2f4f6e-0000-7000-8000-000000000000")]
    [InlineData("?about=x%27%20OR%201=1")]
    [InlineData("?about=%FF%FE")]
    [InlineData("?plot=%00&plot[]=1&=&&about")]
    public async Task Get_OpenedFromSomethingUnknown_StillShowsTheForm(string query)
    {
        await using var host = await FormHost.StartAsync();

        var form = await host.OpenAsync("en", query);

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Contains("no longer published", form.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(form.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task Get_NoPrivacyNoticePublished_ShowsNoForm()
    {
        await using var host = await FormHost.StartAsync();
        host.Subjects.Notice = null;

        var page = await host.OpenAsync();

        Assert.Null(page.Page.QuerySelector("main form"));
        Assert.NotNull(page.Page.QuerySelector(".notice--error"));
    }

    [Theory]
    [InlineData("?receipt=KT-2026-000001")]
    [InlineData("?receipt=%FF")]
    [InlineData("?receipt=CfDJ8")]
    public async Task Get_ReceiptOfOnesOwnMaking_ShowsTheFormInstead(string query)
    {
        await using var host = await FormHost.StartAsync();

        var page = await host.OpenAsync(query: query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Page.QuerySelector("main form"));
        Assert.DoesNotContain("KT-2026", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Post_Valid_StoresItAndLeadsToAReceiptWithoutPersonalDataInItsAddress(DatabaseProvider provider)
    {
        await using var host = await FormHost.StartAsync(provider);
        var form = (await host.OpenAsync(query: $"?about={An.Plot.Key}")).TypeValid().Attach("Đề án.pdf", SampleFiles.Pdf());

        var answer = await form.SendAsync();
        var receipt = await BrowserForm.OpenAsync(host.Client(), answer.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Matches("^/vi/enquiry\\?receipt=[A-Za-z0-9_-]+$", answer.Headers.Location!.ToString());
        Assert.Contains("KT-2026-000001", receipt.Page.QuerySelector(".notice--success")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("investor@sender.example", receipt.Html, StringComparison.Ordinal);
        await using var database = await host.DatabaseAsync();
        var stored = await database.Enquiries.Include(enquiry => enquiry.Subjects).Include(enquiry => enquiry.Attachments).SingleAsync();
        Assert.Equal("Công ty Thử nghiệm Đắk", stored.Organisation);
        Assert.Equal("industrial-parks", stored.Routing.UnitCode);
        Assert.Equal([An.Plot.Key], stored.Subjects.Select(subject => subject.Key));
        Assert.Equal("Đề án.pdf", Assert.Single(stored.Attachments).FileName);
        Assert.Equal(2, await database.Outbox.CountAsync());
    }

    [Theory]
    [InlineData("vi", "Tổ Khu công nghiệp", "Quý vị sẽ nhận được trả lời trước")]
    [InlineData("en", "Industrial parks desk", "You can expect an answer by")]
    public async Task Receipt_SaysWhoAnswersAndWhen_AsTheMailDoes(string language, string unit, string answer)
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync(language, $"?about={An.Plot.Key}")).TypeValid();

        var receipt = await form.SendExpectingReceiptAsync();

        var sentences = receipt.Page.QuerySelectorAll("main .stack > p").Select(paragraph => paragraph.TextContent).ToList();
        Assert.Contains(unit, sentences[0], StringComparison.Ordinal);
        Assert.StartsWith(answer, sentences[1], StringComparison.Ordinal);
        await using var database = await host.DatabaseAsync();
        var mail = await database.Outbox.SingleAsync(mail => mail.Kind == MailKind.EnquiryReceipt);
        Assert.All(sentences.Take(2), sentence => Assert.Contains(sentence, mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_SameFormTwice_StoresOnceAndShowsTheSameReference()
    {
        await using var host = await FormHost.StartAsync();
        var form = (await host.OpenAsync()).TypeValid().Attach("a.pdf", SampleFiles.Pdf());

        var first = await form.SendExpectingReceiptAsync();
        var second = await form.SendExpectingReceiptAsync();

        Assert.All([first, second], receipt => Assert.Contains("KT-2026-000001", receipt.Html, StringComparison.Ordinal));
        await using var database = await host.DatabaseAsync();
        Assert.Equal(1, await database.Enquiries.CountAsync());
    }

    [Theory]
    [InlineData("vi", "Xin điền mục này.", "Chúng tôi chỉ được lưu yêu cầu khi Quý vị đồng ý.")]
    [InlineData("en", "Please fill this in.", "We may only store your enquiry if you agree.")]
    public async Task Post_Empty_NamesEachFieldInTheLanguageOfThePage(string language, string required, string consent)
    {
        await using var host = await FormHost.StartAsync();

        var answer = await (await host.OpenAsync(language)).SendAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["PersonName", "Country", "Email", "Message", "ConsentGiven"], answer.FieldErrors.Keys);
        Assert.Equal([required, required, required, required, consent], answer.FieldErrors.Values);
        Assert.Equal(5, answer.Summary.Count);
        var email = answer.Page.GetElementById("Form_Email")!;
        Assert.Equal("true", email.GetAttribute("aria-invalid"));
        Assert.Contains("Form_Email-error", email.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.All(
            answer.Page.QuerySelectorAll(".error-summary a"),
            link => Assert.NotNull(answer.Page.GetElementById(link.GetAttribute("href")![1..]))
        );
    }

    [Fact]
    public async Task Post_SentWithOneMistake_GivesEverythingBackAndThenGoesThrough()
    {
        await using var host = await FormHost.StartAsync();
        var typed = (await host.OpenAsync(query: $"?about={An.Plot.Key}")).TypeValid();
        typed.Type(("Email", "không phải địa chỉ"), ("PersonName", "<b>\"An\" & 'Bình'</b>")).Attach("Đề án.pdf", SampleFiles.Pdf()).Attach("ảnh.png", SampleFiles.Png());

        var back = await typed.SendAsync();
        var receipt = await back.Type(("Email", "investor@sender.example")).SendExpectingReceiptAsync();

        Assert.Equal(HttpStatusCode.BadRequest, back.Status);
        Assert.Equal(["Email"], back.FieldErrors.Keys);
        Assert.Equal("<b>\"An\" & 'Bình'</b>", back["PersonName"]);
        Assert.DoesNotContain("<b>\"An\"", back.Html, StringComparison.Ordinal);
        foreach (var field in new[] { "Organisation", "Country", "Phone", "AreaFrom", "AreaTo", "AreaUnit", "Timing", "InvestmentAmount", "InvestmentCurrency", "ConsentGiven" })
        {
            Assert.Equal(typed[field], back[field]);
        }

        Assert.Equal("Chúng tôi muốn thuê đất.\nXin cho biết giá.", back["Message"]!.ReplaceLineEndings("\n"));
        Assert.Equal([An.Plot.Key.ToString()], back.All("Subjects"));
        Assert.Equal(2, back.All("KeptFiles").Count);
        Assert.Contains("KT-2026-000001", receipt.Html, StringComparison.Ordinal);
        await using var database = await host.DatabaseAsync();
        var files = await database.Attachments.Include(file => file.Content).OrderBy(file => file.Position).ToListAsync();
        Assert.Equal(["Đề án.pdf", "ảnh.png"], files.Select(file => file.FileName));
        Assert.Equal(SampleFiles.Png(), files[1].Content!.Bytes);
        Assert.Empty(Directory.GetFiles(Path.Combine(host.Folder, "App_Data", "temp", "enquiries")));
    }

    [Fact]
    public async Task Post_KeptFileUnticked_IsLeftOut()
    {
        await using var host = await FormHost.StartAsync();
        var back = await (await host.OpenAsync()).TypeValid().Type(("Message", null)).Attach("a.pdf", SampleFiles.Pdf()).SendAsync();

        await back.Type(("Message", "Xin chào"), ("KeptFiles", null)).SendExpectingReceiptAsync();

        await using var database = await host.DatabaseAsync();
        Assert.False(await database.Attachments.AnyAsync());
    }

    [Fact]
    public async Task Post_PersonalData_AppearsInNoLog()
    {
        await using var host = await FormHost.StartAsync();
        var back = await (await host.OpenAsync()).TypeValid().Type(("Phone", "12")).Attach("Đề án của Bình.pdf", SampleFiles.Pdf()).SendAsync();
        await back.Type(("Phone", "0260 386 2345")).SendExpectingReceiptAsync();
        for (var wait = 0; wait < 200 && !host.Log.Any(line => line.Contains(nameof(MailKind.EnquiryReceipt), StringComparison.Ordinal)); wait++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }

        var log = string.Join('\n', host.Log);

        Assert.Contains("KT-2026-000001", log, StringComparison.Ordinal);
        Assert.Contains(nameof(MailKind.EnquiryReceipt), log, StringComparison.Ordinal);
        Assert.All(
            ["investor@sender.example", "Người gửi", "Thử nghiệm", "3862345", "386 2345", "thuê đất", "Đề án"],
            personal => Assert.DoesNotContain(personal, log, StringComparison.OrdinalIgnoreCase)
        );
    }
}
