using System.Text.RegularExpressions;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Land.Publishing;
using KonTumInvest.Land.Queries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Files;
using Microsoft.Playwright;
using MimeKit;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>A template brings its files and the fact sheets of the plots offered; the writer sees them and takes one off; the investor gets the rest.</summary>
public sealed class MailFilesScreenTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Template_WithFileAndFactSheets_BringsThemIntoTheMail(int width)
    {
        var lead = await Site.LeadAsync("vi", $"Công ty Tờ Thông Tin {width}");
        var plots = Site.Service<PublishedLand>().Current.Search(new LandQuery(), "vi").Plots;
        var (kept, taken) = (plots[0], plots[1]);
        await OfferAsync(lead, kept.Key, kept.Name.For("vi"));
        await OfferAsync(lead, taken.Key, taken.Name.For("vi") + " thứ hai");
        await OfferAsync(lead, Guid.NewGuid(), "Lô đã gỡ");
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();

        var name = $"Giới thiệu lô kèm tệp {width}";
        await MakeTemplateAsync(page, name, $"kem-tep-{width}");
        await page.GotoAsync($"/staff/lead/{lead.Id}");
        await page.Locator("kontum-leads-lead .bar").GetByRole(AriaRole.Button, new() { Name = "Thư mới" }).ClickAsync();
        var composer = page.Locator("kontum-mail-composer");
        await Assertions.Expect(composer.GetByText("Không có tờ thông tin vì lô chưa được công bố bằng ngôn ngữ của thư: Lô đã gỡ.")).ToBeVisibleAsync();
        await composer.GetByLabel("Mẫu thư").SelectOptionAsync(new SelectOptionValue { Label = name });
        var files = composer.Locator("kontum-mail-files li");
        await Assertions.Expect(files).ToHaveCountAsync(3);
        await Assertions.Expect(files.Filter(new() { HasText = "Bản đồ khu.pdf" })).ToHaveCountAsync(1);
        await composer.GetByRole(AriaRole.Button, new() { Name = $"Bỏ Tờ thông tin: {taken.Name.For("vi")} thứ hai" }).ClickAsync();
        await Assertions.Expect(files).ToHaveCountAsync(2);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
        await composer.GetByRole(AriaRole.Button, new() { Name = "Gửi thư" }).ClickAsync();
        await Assertions.Expect(composer.Locator("form")).ToHaveCountAsync(0);

        var mail = await ArrivedAsync($"Các lô đất {width} [{lead.Reference}]");
        Assert.Equal(lead.Contact.Email!.Value, mail.To.Mailboxes.Single().Address);
        var parts = mail.Attachments.OfType<MimePart>().Select(part => part.FileName).ToList();
        Assert.Equal(["Bản đồ khu.pdf", $"Tờ thông tin {kept.Code} - {kept.Place.Name.For("vi")}.pdf"], parts);
        faults.AssertNone();
    }

    [Theory]
    [InlineData(1440, "vi", "Thư mới", "Mẫu thư", "Hồ sơ chưa có thông tin cho các chỗ sau của mẫu, nên chúng để trống: Các lô đất đã giới thiệu.")]
    [InlineData(390, "en", "New mail", "Template", "The lead holds nothing for these places of the template, so they are empty: Plots offered.")]
    public async Task Template_ThatListsPlots_WhereNoneIsOffered_SaysSo_UntilAnotherIsChosen(int width, string language, string write, string choose, string said)
    {
        var lead = await Site.LeadAsync("vi", $"Công ty Chưa Có Lô {width}");
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Locator($"button[name='language'][value='{language}']").ClickAsync();
        await page.GotoAsync($"/staff/lead/{lead.Id}");
        await page.Locator("kontum-leads-lead .bar").GetByRole(AriaRole.Button, new() { Name = write }).ClickAsync();
        var composer = page.Locator("kontum-mail-composer");

        await composer.GetByLabel(choose).SelectOptionAsync(new SelectOptionValue { Label = "Giới thiệu lô đất" });
        await Assertions.Expect(composer.GetByRole(AriaRole.Status)).ToContainTextAsync(said);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
        await page.ReloadAsync();
        await Assertions.Expect(composer.GetByRole(AriaRole.Status)).ToContainTextAsync(said);
        await composer.GetByLabel(choose).SelectOptionAsync(new SelectOptionValue { Label = "Trả lời lần đầu" });

        await Assertions.Expect(composer.GetByLabel(language == "vi" ? "Nội dung" : "Text", new() { Exact = true })).ToHaveValueAsync(new Regex("và sẽ trực tiếp hỗ trợ Quý vị"));
        await Assertions.Expect(composer.GetByRole(AriaRole.Status)).ToHaveCountAsync(0);
        faults.AssertNone();

        // Other tests share the account.
        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await Assertions.Expect(page.Locator("html[lang='vi']")).ToHaveCountAsync(1);
    }

    private async Task MakeTemplateAsync(IPage page, string name, string code)
    {
        await page.GotoAsync("/staff/templates");
        var screen = page.Locator("kontum-mail-templates");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Thêm mẫu" }).ClickAsync();
        await screen.GetByLabel("Mã (chung cho hai ngôn ngữ)").FillAsync(code);
        await screen.GetByLabel("Tên mẫu").FillAsync(name);
        await screen.GetByLabel("Tiêu đề thư").FillAsync($"Các lô đất {code[8..]}");
        await screen.GetByLabel("Nội dung", new() { Exact = true }).FillAsync("Kính gửi {{contact.name}},\n\n{{lead.offers}}");
        await screen.GetByLabel("Đính kèm tờ thông tin (PDF) của các lô đã giới thiệu").CheckAsync();
        var choose = screen.Locator("input[type=file]");
        await choose.SetInputFilesAsync(new FilePayload { Name = "Bản đồ khu.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await Assertions.Expect(screen.GetByText("chưa lưu")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await screen.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Đã lưu mẫu thư.")).ToBeVisibleAsync();
        await Assertions.Expect(screen.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name })).ToContainTextAsync("1 tệp · tờ thông tin");
    }

    private async Task OfferAsync(Lead lead, Guid plot, string name)
    {
        var now = Site.Clock.GetUtcNow();
        await using var database = await Site.OpenDeskAsync();
        database.Offers.Add(new Offer { Id = Guid.CreateVersion7(now), LeadId = lead.Id, PlotKey = plot, PlotCode = "X", NameVi = name, ProposedAt = now });
        await database.SaveChangesAsync();
    }

    private async Task<MimeMessage> ArrivedAsync(string subject)
    {
        for (var look = 0; look < 600; look++)
        {
            if (Site.Mail.Received.FirstOrDefault(mail => mail.Message.Subject == subject) is { } found)
            {
                return found.Message;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"No mail '{subject}' arrived.");
    }
}
