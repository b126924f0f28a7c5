using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MimeKit;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>A day with one lead: it is answered, moved on, given to a colleague, waits for the investor, who gets a page of his own.</summary>
public sealed class LeadPageTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData("vi", 1440, ColorScheme.Light)]
    [InlineData("en", 390, ColorScheme.Dark)]
    public async Task Lead_IsWorkedOnFromItsPage(string language, int width, ColorScheme scheme)
    {
        var name = $"Công ty Dược liệu {language}{width}";
        var lead = await Site.LeadAsync(language, name);
        var colleague = $"Cán bộ {language}{width}";
        var key = await Site.HireAsync(colleague);
        var (page, faults) = await OpenAsync(language, width, scheme, lead);
        var words = new Words(language);

        await Assertions.Expect(page.Locator("kontum-lead-head h1")).ToContainTextAsync(name);
        await AssertUsableByAllAsync(page);

        await AnswerAsync(page, words, lead);
        await MoveAsync(page, words, lead);
        await GiveAsync(page, words, lead, colleague, key);
        await ShowFactsAsync(page, words, width);
        await PauseAsync(page, words);
        await ShowCaseAsync(page, words, lead);
        await AssertUsableByAllAsync(page);

        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        faults.AssertNone();
    }

    [Fact]
    public async Task Mail_ThatIsBeingWritten_OutlastsAReload_AndItsRefusalsStandAtTheFields()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Thư Nháp");
        var (page, _) = await OpenAsync("vi", 1440, ColorScheme.Light, lead);
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.Locator("kontum-leads-lead .bar").GetByRole(AriaRole.Button, new() { Name = "Thư mới" }).ClickAsync();
        var composer = page.Locator("kontum-mail-composer");

        await composer.GetByLabel("Đến").FillAsync("không phải địa chỉ");
        await composer.GetByLabel("Nội dung").FillAsync("Nội dung chưa gửi.");
        await composer.GetByRole(AriaRole.Button, new() { Name = "Gửi thư" }).ClickAsync();

        await Assertions.Expect(composer.GetByText("Địa chỉ thư điện tử không hợp lệ.")).ToBeVisibleAsync();
        await Assertions.Expect(composer.GetByText("Hãy nhập tiêu đề.")).ToBeVisibleAsync();
        await Assertions.Expect(composer.GetByLabel("Đến")).ToBeFocusedAsync();
        await page.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(key => key.startsWith('kontum-mail:') && sessionStorage[key].includes('chưa gửi'))");
        await page.ReloadAsync();
        await Assertions.Expect(composer.GetByLabel("Nội dung")).ToHaveValueAsync("Nội dung chưa gửi.");

        await composer.GetByRole(AriaRole.Button, new() { Name = "Bỏ thư" }).ClickAsync();
        await Assertions.Expect(composer.Locator("form")).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("() => Object.keys(sessionStorage).some(key => key.startsWith('kontum-mail:'))"));
    }

    [Fact]
    public async Task Facts_ChangedByAColleagueMeanwhile_AreShown_NothingTypedIsLost_AndNothingOfTheColleague()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Hai Người");
        var (page, _) = await OpenAsync("vi", 1440, ColorScheme.Light, lead);
        var facts = page.Locator("kontum-lead-facts");
        await facts.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await facts.GetByLabel("Tóm tắt").FillAsync("Tôi đang gõ dở.");
        await using (var database = await Site.OpenDeskAsync())
        {
            await database
                .Leads.Where(stored => stored.Id == lead.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(stored => stored.Title, "Tên của đồng nghiệp").SetProperty(stored => stored.Summary, "Tóm tắt của đồng nghiệp").SetProperty(stored => stored.Version, stored => stored.Version + 1)
                );
        }

        await facts.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(facts.GetByText("Hiện là: Tóm tắt của đồng nghiệp")).ToBeVisibleAsync();
        await Assertions.Expect(facts.GetByLabel("Tóm tắt")).ToHaveValueAsync("Tôi đang gõ dở.");
        await Assertions.Expect(facts.GetByText("Người khác vừa đổi.")).ToBeVisibleAsync();
        await Assertions.Expect(facts.GetByLabel("Tiêu đề")).ToHaveValueAsync("Tên của đồng nghiệp");

        await facts.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(facts.Locator("form")).ToHaveCountAsync(0);
        await using var after = await Site.OpenDeskAsync();
        var saved = await after.Leads.SingleAsync(stored => stored.Id == lead.Id);
        Assert.Equal(("Tên của đồng nghiệp", "Tôi đang gõ dở."), (saved.Title, saved.Summary));
    }

    [Fact]
    public async Task Organisation_ChangedByAColleagueMeanwhile_IsToldBeforeItIsWrittenOver()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Tên Cũ");
        var other = await Site.LeadAsync("vi", "Công ty Của Đồng Nghiệp");
        var (page, _) = await OpenAsync("vi", 1440, ColorScheme.Light, lead);
        var dialog = page.Locator("kontum-lead-organisation");
        await page.Locator("kontum-lead-contacts").GetByRole(AriaRole.Button, new() { Name = "Sửa Tổ chức" }).ClickAsync();
        await dialog.Locator("input[name=name]").FillAsync("Công ty Tên Mới");
        await using (var database = await Site.OpenDeskAsync())
        {
            await database
                .Leads.Where(stored => stored.Id == lead.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.OrganisationId, other.OrganisationId).SetProperty(stored => stored.Version, stored => stored.Version + 1));
        }

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(dialog.GetByText("Công ty Của Đồng Nghiệp")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.Locator("input[name=name]")).ToHaveValueAsync("Công ty Tên Mới");

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(page.Locator("kontum-lead-contacts").GetByRole(AriaRole.Link, new() { Name = "Công ty Tên Mới" })).ToBeVisibleAsync();
    }

    private async Task<(IPage Page, PageFaults Faults)> OpenAsync(string language, int width, ColorScheme scheme, Lead lead)
    {
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.Locator($"button[name='language'][value='{language}']").ClickAsync();
        await page.GotoAsync($"/staff/lead/{lead.Id}");
        await page.Locator("kontum-lead-head h1").WaitForAsync();
        return (page, faults);
    }

    private static async Task AssertUsableByAllAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("kontum-leads-lead .bone:visible")).ToHaveCountAsync(0);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    private async Task AnswerAsync(IPage page, Words words, Lead lead)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = words.Of("Trả lời nhà đầu tư", "Answer the investor") }).ClickAsync();
        var composer = page.Locator("kontum-mail-composer");
        await Assertions.Expect(composer.Locator("input[name=to]")).ToHaveValueAsync(lead.Contact.Email!.Value);
        await composer.GetByLabel(words.Of("Tiêu đề", "Subject")).FillAsync("Đất còn trống");
        var text = composer.GetByLabel(words.Of("Nội dung", "Text"), new() { Exact = true });
        await text.FillAsync("Chúng tôi còn 2 ha ở lô A1.");
        await composer.GetByRole(AriaRole.Button, new() { Name = words.Of("Chèn liên kết trang riêng", "Insert the link to the private page") }).ClickAsync();
        await Assertions.Expect(text).ToHaveValueAsync("Chúng tôi còn 2 ha ở lô A1.\n\n{{case.link}}");
        await composer.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "Bản đồ.pdf", MimeType = "application/pdf", Buffer = SampleFiles.Pdf() });
        await composer.GetByRole(AriaRole.Button, new() { Name = words.Of("Gửi thư", "Send"), Exact = true }).ClickAsync();

        await Assertions.Expect(composer.Locator("form")).ToHaveCountAsync(0);
        var mail = await ArrivedAsync($"Đất còn trống [{lead.Reference}]");
        Assert.Equal(lead.Contact.Email.Value, mail.To.Mailboxes.Single().Address);
        Assert.Equal("Bản đồ.pdf", mail.Attachments.OfType<MimePart>().Single().FileName);

        var sent = page.Locator("kontum-lead-timeline li.MailOut").First;
        await sent.GetByRole(AriaRole.Button, new() { Name = words.Of("Đọc thư", "Read the mail") }).ClickAsync();
        await Assertions.Expect(sent.FrameLocator("iframe").GetByText("Chúng tôi còn 2 ha ở lô A1.")).ToBeVisibleAsync();
        Assert.Contains("allow-same-origin", await sent.Locator("iframe").GetAttributeAsync("sandbox"), StringComparison.Ordinal);
        Assert.DoesNotContain("allow-scripts", await sent.Locator("iframe").GetAttributeAsync("sandbox"), StringComparison.Ordinal);
    }

    private async Task MoveAsync(IPage page, Words words, Lead lead)
    {
        var screened = words.Of("Đã sàng lọc", "Screened");
        await page.GetByRole(AriaRole.Button, new() { Name = words.Of($"Chuyển sang {screened}", $"Move to {screened}") }).ClickAsync();
        await page.Locator("kontum-lead-move").GetByRole(AriaRole.Button, new() { Name = words.Of("Chuyển", "Move"), Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("kontum-lead-head li[aria-current=step]")).ToContainTextAsync(screened);
        await using var database = await Site.OpenDeskAsync();
        Assert.Equal(LeadStage.Screened, (await database.Leads.SingleAsync(stored => stored.Id == lead.Id)).Stage);
    }

    private async Task GiveAsync(IPage page, Words words, Lead lead, string colleague, Guid key)
    {
        // The keyboard's way to the same dialog.
        await page.Locator("kontum-lead-head h1").ClickAsync();
        await page.Keyboard.PressAsync("a");
        var dialog = page.Locator("kontum-lead-assign");
        await dialog.GetByLabel(words.Of("Người phụ trách", "Officer")).SelectOptionAsync(new SelectOptionValue { Label = colleague });
        await dialog.GetByLabel(words.Of("Lý do", "Reason")).FillAsync("Biết rõ khu này");
        await dialog.GetByRole(AriaRole.Button, new() { Name = words.Of("Giao", "Give"), Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("kontum-lead-head .who strong").Filter(new() { HasText = colleague })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("kontum-lead-timeline li.Assignment").First).ToContainTextAsync("Biết rõ khu này");
        await using var database = await Site.OpenDeskAsync();
        Assert.Equal(key, (await database.Leads.SingleAsync(stored => stored.Id == lead.Id)).OfficerKey);
    }

    private static async Task ShowFactsAsync(IPage page, Words words, int width)
    {
        if (width < 1000)
        {
            await page.Locator("kontum-leads-lead .parts").GetByRole(AriaRole.Button, new() { Name = words.Of("Thông tin", "About it") }).ClickAsync();
        }
    }

    private static async Task PauseAsync(IPage page, Words words)
    {
        var clock = page.Locator("kontum-lead-clock");
        await clock.GetByRole(AriaRole.Button, new() { Name = words.Of("Tạm dừng, chờ nhà đầu tư", "Pause, waiting for the investor") }).ClickAsync();
        await clock.GetByLabel(words.Of("Đang chờ điều gì", "What are you waiting for")).FillAsync("Chờ báo cáo tài chính");
        await clock.GetByRole(AriaRole.Button, new() { Name = words.Of("Tạm dừng", "Pause"), Exact = true }).ClickAsync();

        await Assertions.Expect(clock.GetByText("Chờ báo cáo tài chính")).ToBeVisibleAsync();
        await clock.GetByRole(AriaRole.Button, new() { Name = words.Of("Tiếp tục tính giờ", "Let it run on") }).ClickAsync();
        await Assertions.Expect(clock.GetByText("Chờ báo cáo tài chính")).ToHaveCountAsync(0);
    }

    private async Task ShowCaseAsync(IPage page, Words words, Lead lead)
    {
        var links = page.Locator("kontum-lead-case-links");
        await links.GetByRole(AriaRole.Button, new() { Name = words.Of("Tạo liên kết", "Make a link") }).ClickAsync();
        var address = new Uri(await links.Locator("input[readonly]").InputValueAsync());
        var before = await Site.VisitAsync(address.PathAndQuery);
        await links.GetByRole(AriaRole.Button, new() { Name = words.Of("Hủy mọi liên kết", "End every link") }).ClickAsync();
        await Assertions.Expect(links.GetByText(words.Of("Chưa có liên kết nào dùng được.", "No link can be used now."))).ToBeVisibleAsync();
        var after = await Site.VisitAsync(address.PathAndQuery);

        Assert.Contains(lead.Reference.ToString(), before.Text, StringComparison.Ordinal);
        Assert.Contains("Chúng tôi còn 2 ha ở lô A1.", before.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, after.Status);
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

    private sealed record Words(string Language)
    {
        public string Of(string vi, string en) => Language == "en" ? en : vi;
    }
}
