using System.Text.RegularExpressions;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.TestSupport.Mail;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>An investor reads of a park on a phone and asks about it.</summary>
public sealed partial class EnquiryTests(SiteFixture site) : SiteTest(site)
{
    private const string Park = "/en/zones-and-parks/sao-mai-industrial-park/";
    private const string Unit = "industrial-parks@kontuminvest.example";
    private const string Name = "Marie-Thérèse O'Brien <Đặng>";
    private const string Message = "We process passion fruit & ginseng (“sâm Ngọc Linh”).\nIs 1.5 ha with 2 MW available?";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enquiry_FromAParksPage_AfterAnErrorReachesUnitAndSenderInTheirLanguages(bool script)
    {
        var sender = $"investor-{(script ? "with" : "without")}-script@company.example";
        var page = await Site.OpenAsync(Park, 390, script: script);
        var before = Site.Mail.Received.Count;

        await page.GetByRole(AriaRole.Link, new() { Name = "Ask about this place" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Form_Place option:checked")).ToHaveTextAsync("Sao Mai Industrial Park");
        await page.GetByLabel("Full name").FillAsync(Name);
        await page.GetByLabel("Country or territory").SelectOptionAsync(new SelectOptionValue { Label = "France" });
        await page.GetByLabel("E-mail").FillAsync("investor at company");
        await page.GetByLabel("Land needed, from").FillAsync("1.5");
        await page.GetByLabel("What you would like to know or ask for").FillAsync(Message);
        await SendAsync(page);

        await ExpectErrorsAsync(page, script);
        Assert.Equal(before, Site.Mail.Received.Count);

        await page.GetByLabel("E-mail").FillAsync(sender);
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Agreement() }).CheckAsync();
        await SendAsync(page);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Enquiry received");
        Assert.Empty(script ? await Axe.ViolationsAsync(page) : []);
        var reference = Reference().Match(await page.Locator(".notice--success").InnerTextAsync()).Value;
        Assert.NotEmpty(reference);

        var mails = (await Site.Mail.WaitForAsync(before + 2, TimeSpan.FromSeconds(60))).Skip(before).ToList();
        AssertUnitMail(Assert.Single(mails, mail => mail.Recipients.SequenceEqual([Unit])), reference, sender);
        AssertReceipt(Assert.Single(mails, mail => mail.Recipients.SequenceEqual([sender])), reference);
    }

    private static async Task SendAsync(IPage page) => await page.GetByRole(AriaRole.Button, new() { Name = "Send the enquiry" }).ClickAsync();

    // What is wrong is told at the top and beside the field; what was typed is still there.
    private static async Task ExpectErrorsAsync(IPage page, bool script)
    {
        var summary = page.Locator(".error-summary");
        await Assertions.Expect(summary).ToContainTextAsync("This is not an e-mail address");
        await Assertions.Expect(summary).ToContainTextAsync("We may only store your enquiry if you agree.");
        if (script)
        {
            await Assertions.Expect(summary).ToBeFocusedAsync();
            Assert.Empty(await Axe.ViolationsAsync(page));
        }

        await Assertions.Expect(page.GetByLabel("Full name")).ToHaveValueAsync(Name);
        await Assertions.Expect(page.GetByLabel("Country or territory").Locator("option:checked")).ToHaveTextAsync("France");
        await Assertions.Expect(page.GetByLabel("E-mail")).ToHaveValueAsync("investor at company");
        await Assertions.Expect(page.GetByLabel("E-mail")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.GetByLabel("Land needed, from")).ToHaveValueAsync("1.5");
        await Assertions.Expect(page.GetByLabel("What you would like to know or ask for")).ToHaveValueAsync(Message);
        await Assertions.Expect(page.Locator("#Form_Place option:checked")).ToHaveTextAsync("Sao Mai Industrial Park");
    }

    private static void AssertUnitMail(ReceivedMail mail, string reference, string sender)
    {
        var text = mail.Message.TextBody!.ReplaceLineEndings("\n");
        Assert.Contains($"[{reference}] Yêu cầu mới của nhà đầu tư", mail.Message.Subject, StringComparison.Ordinal);
        Assert.Contains("Bộ phận phụ trách Khu công nghiệp", text, StringComparison.Ordinal);
        Assert.Contains("Khu công nghiệp Sao Mai", text, StringComparison.Ordinal);
        Assert.Contains("Pháp", text, StringComparison.Ordinal);
        Assert.Contains("1,5 ha", text, StringComparison.Ordinal);
        Assert.Contains(Name, text, StringComparison.Ordinal);
        Assert.Contains("sâm Ngọc Linh", text, StringComparison.Ordinal);
        Assert.Equal(sender, mail.Message.ReplyTo.Mailboxes.Single().Address);
    }

    private static void AssertReceipt(ReceivedMail mail, string reference)
    {
        var text = mail.Message.TextBody!;
        Assert.Equal($"[{reference}] We have received your enquiry", mail.Message.Subject);
        Assert.Contains("Industrial parks desk", text, StringComparison.Ordinal);
        Assert.Contains("Sao Mai Industrial Park", text, StringComparison.Ordinal);
        // Anybody can type any address into the form: what was written freely is not sent to it.
        Assert.DoesNotContain("ginseng", text, StringComparison.Ordinal);
        Assert.Equal(Unit, mail.Message.ReplyTo.Mailboxes.Single().Address);
    }

    [GeneratedRegex("^I have read the privacy notice")]
    private static partial Regex Agreement();

    [GeneratedRegex("KT-[0-9]{4}-[0-9]{6,}")]
    private static partial Regex Reference();
}
