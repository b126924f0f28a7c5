using System.Net;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Forms;
using KonTumInvest.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Web.Tests.Enquiries;

/// <summary>From the page an investor reads to the rows the board works with, without script.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class EnquiryJourneyTests(RunningSite site)
{
    [Theory]
    [InlineData("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-sao-mai/", SubjectKind.Park, "ip-sao-mai", "industrial-parks", "industrial-parks")]
    [InlineData("/en/zones-and-parks/sao-mai-industrial-park/", SubjectKind.Park, "ip-sao-mai", "industrial-parks", "industrial-parks")]
    [InlineData("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-bo-y/", SubjectKind.Park, "ip-bo-y", "parks-inside-the-zone", "economic-zone")]
    [InlineData("/en/zones-and-parks/bo-y-international-border-gate-economic-zone/", SubjectKind.Zone, "ez-bo-y", "economic-zone", "economic-zone")]
    [InlineData("/vi/khu-va-cum-cong-nghiep/cum-cong-nghiep-dak-la/", SubjectKind.Cluster, "ccn-dak-la", "clusters", "clusters")]
    public async Task Send_FromThePageOfAPlace_ReachesTheUnitInChargeOfIt(string url, SubjectKind kind, string code, string rule, string unit)
    {
        var form = await OpenFromAsync(url);

        var stored = await SendAsync(form, url);

        var subject = Assert.Single(stored.Subjects);
        Assert.Equal((kind, code), (subject.Kind, subject.Code));
        Assert.Equal((rule, unit), (stored.Routing.RuleCode, stored.Routing.UnitCode));
        Assert.Equal(form["Place"], subject.Key.ToString());
    }

    [Theory]
    [InlineData("vi", "Dữ liệu mẫu", "dữ liệu mẫu")]
    [InlineData("en", "Sample data", "sample data")]
    public async Task Send_FromThePageOfAPlot_KeepsThePlotAndThatItIsASample(string culture, string mark, string markInForm)
    {
        var plot = site.First("plot");
        using var page = await site.AskAsync(plot.Url(culture));
        var form = await OpenFromAsync(plot.Url(culture));

        var stored = await SendAsync(form, plot.Url(culture));

        Assert.Contains(mark, page.Html, StringComparison.Ordinal);
        Assert.Contains(markInForm, form.Page.QuerySelector("main form")!.TextContent, StringComparison.Ordinal);
        var subject = Assert.Single(stored.Subjects);
        Assert.Equal((SubjectKind.Plot, plot.Key, true), (subject.Kind, subject.Key, subject.Sample));
        Assert.NotNull(subject.PlaceCode);
        Assert.NotEqual("default", stored.Routing.RuleCode);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Send_FromThePageOfAPolicy_KeepsThePolicy(string culture)
    {
        var policy = site.First("incentivePolicy");

        var stored = await SendAsync(await OpenFromAsync(policy.Url(culture)), policy.Url(culture));

        Assert.Equal((SubjectKind.Policy, policy.Key), stored.Subjects.Select(subject => (subject.Kind, subject.Key)).Single());
        Assert.Equal(("default", "investment"), (stored.Routing.RuleCode, stored.Routing.UnitCode));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Send_FromTheContactPage_IsAboutNothingInParticular(string culture)
    {
        var contact = site.First("contactPage").Url(culture);
        var form = await OpenFromAsync(contact);

        var stored = await SendAsync(form, contact);

        Assert.Empty(form.Page.QuerySelectorAll("main .notice--warning"));
        Assert.Empty(stored.Subjects);
        Assert.Equal("investment", stored.Routing.UnitCode);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Open_FromAnyPage_WarnsOfNothing(string culture)
    {
        var form = site.First("enquiryPage").Url(culture);
        var warned = new List<string>();
        foreach (var page in site.Pages().DistinctBy(page => page.Type))
        {
            var links = (await site.GetAsync(page.Url(culture))).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!);
            foreach (var link in links.Where(link => link.StartsWith(form, StringComparison.Ordinal)).Distinct())
            {
                var opened = await site.GetAsync(link);
                warned.AddRange(opened.QuerySelector("main .notice--warning") is { } notice ? [$"{link} on {page.Type}: {notice.TextContent}"] : []);
            }
        }

        Assert.Empty(warned);
    }

    [Theory]
    [InlineData("vi", "VND")]
    [InlineData("en", "USD")]
    public async Task Open_OffersTheCurrencyItsReadersUse(string language, string currency)
    {
        var form = await site.OpenFormAsync(site.First("enquiryPage").Url(language));

        Assert.Equal(currency, form["InvestmentCurrency"]);
    }

    [Fact]
    public async Task Send_KeepsTheEvidenceOfConsent()
    {
        var form = await site.OpenFormAsync(site.First("enquiryPage").En);
        var notice = form.Page.QuerySelector("main form details .prose")!;

        var stored = await SendAsync(form, "/en");

        await using var database = await site.LeadsAsync();
        var consent = Assert.Single(stored.Consents);
        var agreed = await database.Notices.SingleAsync(one => one.Sha256 == consent.NoticeSha256);
        Assert.Equal("en", agreed.Language);
        Assert.Contains(consent.NoticeVersion, form.Page.QuerySelector("main form details summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(notice.TextContent, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(agreed.Text).Body!.TextContent);
        Assert.Equal(stored.ReceivedAt, consent.GivenAt);
    }

    [Fact]
    public async Task Send_LeavesTheMailsToTheUnitAndToTheSender()
    {
        var url = "/en/zones-and-parks/sao-mai-industrial-park/";
        var form = (await OpenFromAsync(url)).Attach("plan.pdf", SampleFiles.Pdf());

        var stored = await SendAsync(form, url);

        await using var database = await site.LeadsAsync();
        var mails = await database.Outbox.Where(mail => mail.EnquiryId == stored.Id).OrderBy(mail => mail.Kind).ToListAsync();
        Assert.Equal([MailKind.EnquiryReceipt, MailKind.EnquiryToUnit], mails.Select(mail => mail.Kind).OrderBy(kind => $"{kind}"));
        var toUnit = mails.Single(mail => mail.Kind == MailKind.EnquiryToUnit);
        var receipt = mails.Single(mail => mail.Kind == MailKind.EnquiryReceipt);
        var contact = await site.GetAsync(site.First("contactPage").En);
        Assert.Contains($"mailto:{toUnit.Recipient}", contact.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Equal(("investor@sender.example", true), (toUnit.ReplyTo, toUnit.WithAttachments));
        Assert.Contains("Khu công nghiệp Sao Mai", toUnit.TextBody, StringComparison.Ordinal);
        Assert.Equal("investor@sender.example", receipt.Recipient);
        Assert.Contains(stored.Reference.ToString(), receipt.Subject + receipt.TextBody, StringComparison.Ordinal);
        Assert.Contains("Sao Mai Industrial Park", receipt.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_TheSameFormTwice_StoresOneEnquiry()
    {
        await using var database = await site.LeadsAsync();
        var before = await database.Enquiries.CountAsync();
        var form = (await site.OpenFormAsync(site.First("enquiryPage").Vi)).TypeValid();

        var answers = await Task.WhenAll(form.SendAsync(), form.SendAsync());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        Assert.Equal(before + 1, await database.Enquiries.CountAsync());
    }

    [Fact]
    public async Task Send_LeavesNoPersonalDataInTheLog()
    {
        var back = await (await site.OpenFormAsync(site.First("enquiryPage").Vi + "?ghi-chu=0260"))
            .TypeValid()
            .Type(("Phone", "12"))
            .Attach("Đề án của Bình.pdf", SampleFiles.Pdf())
            .SendAsync();
        var receipt = await back.Type(("Phone", "0260 386 2345")).SendExpectingReceiptAsync();
        await MailsAreSentAsync();

        var log = site.Log.Text;

        Assert.Contains(ReferenceOn(receipt), log, StringComparison.Ordinal);
        Assert.All(
            ["investor@sender.example", "Người gửi", "Thử nghiệm", "3862345", "386 2345", "thuê đất", "Đề án của", "ghi-chu"],
            personal => Assert.DoesNotContain(personal, log, StringComparison.OrdinalIgnoreCase)
        );
    }

    private async Task<BrowserForm> OpenFromAsync(string url)
    {
        var page = await site.GetAsync(url);
        var form = site.First("enquiryPage");
        var link = page.QuerySelectorAll("main a")
            .Select(anchor => anchor.GetAttribute("href"))
            .First(href => href is not null && (href.StartsWith(form.Vi, StringComparison.Ordinal) || href.StartsWith(form.En, StringComparison.Ordinal)));
        return await site.OpenFormAsync(link!);
    }

    private async Task<Enquiry> SendAsync(BrowserForm form, string from)
    {
        var language = from[1..3];
        var typed = form.TypeValid().Type(("AreaFrom", "1"), ("InvestmentAmount", "2000000"));

        var receipt = await typed.SendExpectingReceiptAsync();

        Assert.Equal(language, receipt.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language == "vi" ? "Đã nhận yêu cầu" : "Enquiry received", receipt.Page.QuerySelector("h1")!.TextContent);
        var reference = ReferenceOn(receipt);
        await using var database = await site.LeadsAsync();
        var stored = await database
            .Enquiries.Include(enquiry => enquiry.Subjects)
            .Include(enquiry => enquiry.Consents)
            .OrderBy(enquiry => enquiry.Id)
            .LastAsync();
        Assert.Equal((reference, language), (stored.Reference.ToString(), stored.Language));
        return stored;
    }

    private static string ReferenceOn(BrowserForm receipt) =>
        System.Text.RegularExpressions.Regex.Match(receipt.Page.QuerySelector(".notice--success")!.TextContent, "KT-\\d{4}-\\d+").Value;

    private async Task MailsAreSentAsync()
    {
        await using var database = await site.LeadsAsync();
        for (var wait = 0; wait < 400 && await database.Outbox.AnyAsync(mail => mail.Status != MailStatus.Sent); wait++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }
    }
}
