using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>Where a colleague was faster, a dialog says what changed, keeps what was typed, and does it with the next try.</summary>
public sealed class TwoOfficersTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Lead_ChangedWhileItIsGivenAway_IsSaid_AndGivenWithTheNextTry(int width)
    {
        var lead = await Site.LeadAsync("vi", $"Công ty Giao Chậm {width}");
        var colleague = await Site.HireAsync($"Cán bộ Giao {width}");
        var (page, _) = await OpenAsync(lead, width);
        var dialog = page.Locator("kontum-lead-assign");
        await page.Locator("kontum-lead-head").GetByRole(AriaRole.Button, new() { Name = "Giao cho người khác" }).ClickAsync();
        await dialog.GetByLabel("Người phụ trách").SelectOptionAsync(new SelectOptionValue { Label = $"Cán bộ Giao {width}" });
        await dialog.GetByLabel("Lý do").FillAsync("Lý do gõ dở dang");
        await ChangeUnseenAsync(lead, set => set.SetProperty(stored => stored.Stage, LeadStage.Acknowledged).SetProperty(stored => stored.Version, stored => stored.Version + 1));

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Giao", Exact = true }).ClickAsync();

        await Assertions.Expect(dialog.GetByText("Giai đoạn: Mới → Đã phản hồi")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByLabel("Lý do")).ToHaveValueAsync("Lý do gõ dở dang");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Giao", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync("Đã giao hồ sơ.");
        await using var database = await Site.OpenDeskAsync();
        Assert.Equal(colleague, (await database.Leads.SingleAsync(stored => stored.Id == lead.Id)).OfficerKey);
    }

    [Fact]
    public async Task Lead_ChangedWhileItIsClosed_IsSaid_AndClosedWithTheNextTry()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Đóng Chậm");
        var (page, _) = await OpenAsync(lead, 1440);
        await page.GetByRole(AriaRole.Button, new() { Name = "Chuyển sang Không thành công" }).ClickAsync();
        var dialog = page.Locator("kontum-lead-head kontum-lead-move");
        await dialog.GetByLabel("Vì sao không thành").SelectOptionAsync("NoSuitableLand");
        await dialog.GetByLabel("Ghi chú").FillAsync("Cần 200 ha");
        await ChangeUnseenAsync(lead, set => set.SetProperty(stored => stored.Title, "Tên của đồng nghiệp").SetProperty(stored => stored.Version, stored => stored.Version + 1));

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chuyển", Exact = true }).ClickAsync();

        await Assertions.Expect(dialog.GetByText("→ Tên của đồng nghiệp")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByLabel("Ghi chú")).ToHaveValueAsync("Cần 200 ha");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chuyển", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync($"{lead.Reference}: Không thành công");
        await using var database = await Site.OpenDeskAsync();
        var stored = await database.Leads.SingleAsync(stored => stored.Id == lead.Id);
        Assert.Equal((LeadStage.Lost, LostReason.NoSuitableLand), (stored.Stage, stored.LostReason));
    }

    [Fact]
    public async Task Task_ChangedMeanwhile_IsSaid_AndWrittenOverWithTheNextTry()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Việc Chậm");
        var (page, _) = await OpenAsync(lead, 1440);
        var tasks = page.Locator("kontum-lead-tasks");
        await tasks.GetByRole(AriaRole.Button, new() { Name = "Thêm việc" }).ClickAsync();
        await tasks.Locator("input[name=title]").FillAsync("Gọi điện");
        await tasks.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await tasks.GetByRole(AriaRole.Button, new() { Name = "Sửa việc: Gọi điện" }).ClickAsync();
        await tasks.Locator("input[name=title]").FillAsync("Gọi điện và gửi bản đồ");
        await using (var database = await Site.OpenDeskAsync())
        {
            await database.Tasks.Where(task => task.LeadId == lead.Id).ExecuteUpdateAsync(set => set.SetProperty(task => task.Title, "Gọi điện hôm nay").SetProperty(task => task.DueAt, new DateTimeOffset(2030, 5, 6, 2, 0, 0, TimeSpan.Zero)).SetProperty(task => task.Version, task => task.Version + 1));
        }

        await tasks.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

        await Assertions.Expect(tasks.GetByText("Việc: Gọi điện → Gọi điện hôm nay")).ToBeVisibleAsync();
        await Assertions.Expect(tasks.Locator("input[name=dueAt]")).ToHaveValueAsync("2030-05-06T09:00");
        await Assertions.Expect(tasks.Locator("input[name=title]")).ToHaveValueAsync("Gọi điện và gửi bản đồ");
        await tasks.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(tasks.Locator("li", new() { HasText = "Gọi điện và gửi bản đồ" })).ToContainTextAsync("06/05/2030");
    }

    [Fact]
    public async Task Marks_ChangedMeanwhile_AreSaid_TakenOver_AndSavedWithTheNextTry()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Điểm Chậm");
        var (page, _) = await OpenAsync(lead, 1440);
        var score = page.Locator("kontum-lead-score");
        await score.GetByRole(AriaRole.Button, new() { Name = "Chấm điểm" }).ClickAsync();
        await score.GetByLabel("Nhận xét").FillAsync("Lần đầu");
        await score.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(score.GetByText("Lần đầu")).ToBeVisibleAsync();
        await score.GetByRole(AriaRole.Button, new() { Name = "Chấm điểm" }).ClickAsync();
        await score.GetByLabel("Nhận xét").FillAsync("Của tôi");
        await using (var database = await Site.OpenDeskAsync())
        {
            Assert.Equal(1, await database.Scores.Where(stored => stored.LeadId == lead.Id).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.Relevant, 2).SetProperty(stored => stored.Version, stored => stored.Version + 1)));
        }

        await score.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(score.GetByText("Đúng nhu cầu: chưa có → 2 – đầy đủ")).ToBeVisibleAsync();
        await Assertions.Expect(score.GetByLabel("Đúng nhu cầu")).ToHaveValueAsync("2");
        await score.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

        await Assertions.Expect(score.GetByText("Của tôi")).ToBeVisibleAsync();
        await using var after = await Site.OpenDeskAsync();
        var stored = await after.Scores.SingleAsync(one => one.LeadId == lead.Id);
        Assert.Equal((2, "Của tôi"), (stored.Relevant, stored.Comment));
    }

    [Fact]
    public async Task Note_ChangedMeanwhile_IsSaid_AndWrittenOverWithTheNextTry()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Ghi Chậm");
        var (page, _) = await OpenAsync(lead, 1440);
        var timeline = page.Locator("kontum-lead-timeline");
        await timeline.GetByRole(AriaRole.Button, new() { Name = "Ghi chú" }).ClickAsync();
        await timeline.GetByLabel("Ghi chép nội bộ").FillAsync("Bản đầu");
        await timeline.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        var entry = timeline.Locator("li.Note", new() { HasText = "Bản đầu" });
        await entry.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await timeline.GetByLabel("Ghi chép nội bộ").FillAsync("Bản của tôi");
        await using (var database = await Site.OpenDeskAsync())
        {
            await database.Activities.Where(activity => activity.LeadId == lead.Id && activity.Kind == ActivityKind.Note).ExecuteUpdateAsync(set => set.SetProperty(activity => activity.Body, "Bản của đồng nghiệp").SetProperty(activity => activity.Version, activity => activity.Version + 1));
        }

        await timeline.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

        await Assertions.Expect(timeline.GetByRole(AriaRole.Alert)).ToContainTextAsync("Bản của đồng nghiệp");
        await Assertions.Expect(timeline.GetByLabel("Ghi chép nội bộ")).ToHaveValueAsync("Bản của tôi");
        await timeline.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await Assertions.Expect(timeline.Locator("li.Note", new() { HasText = "Bản của tôi" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Lead_ComesToBeAboutAnotherPlace_AndTheEnquiryIsShownAsItWasSent(int width)
    {
        var lead = await Site.LeadAsync("vi", $"Công ty Đổi Khu {width}");
        var (page, faults) = await OpenAsync(lead, width);
        if (width < 1000)
        {
            await page.Locator("kontum-leads-lead .parts").GetByRole(AriaRole.Button, new() { Name = "Thông tin" }).ClickAsync();
        }

        var facts = page.Locator("kontum-lead-facts");
        await facts.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await facts.GetByLabel("Khu, cụm quan tâm").FillAsync("hoa binh");
        await page.Keyboard.PressAsync("Enter");
        await facts.GetByRole(AriaRole.Button, new() { Name = "Bỏ Lô A1 (mẫu)" }).ClickAsync();
        var sector = await facts.Locator("select[name=sectorCode] option").Nth(2).TextContentAsync();
        await facts.Locator("select[name=sectorCode]").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        Assert.Empty(await Axe.ViolationsAsync(page));
        await facts.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(facts.Locator("form")).ToHaveCountAsync(0);
        var told = page.Locator("kontum-lead-timeline");
        await Assertions.Expect(told).ToContainTextAsync("Không còn quan tâm: Lô A1 (mẫu)");
        await Assertions.Expect(told.Locator("li.Change", new() { HasText = "Ngành: " }).First).ToContainTextAsync($"→ {sector}");
        await using (var database = await Site.OpenDeskAsync())
        {
            var kinds = await database.LeadSubjects.Where(subject => subject.LeadId == lead.Id).Select(subject => subject.Kind).ToListAsync();
            Assert.Equal([SubjectKind.Park, SubjectKind.Park, SubjectKind.Sector], kinds.Order());
        }

        var enquiry = page.Locator("kontum-lead-enquiries");
        await enquiry.GetByText("Như nhà đầu tư đã gửi").ClickAsync();
        await Assertions.Expect(enquiry.Locator("dl")).ToContainTextAsync("Lô A1 (mẫu)");
        await Assertions.Expect(enquiry.Locator("dl")).ToContainTextAsync(lead.Contact.Phone!);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        faults.AssertNone();
    }

    private async Task<(IPage Page, PageFaults Faults)> OpenAsync(Lead lead, int width)
    {
        var (page, faults) = await Site.SignInAsync($"/staff/lead/{lead.Id}", width);
        await page.Locator("kontum-lead-head h1").WaitForAsync();
        return (page, faults);
    }

    // Past the audit, so that the page hears nothing of it.
    private async Task ChangeUnseenAsync(Lead lead, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Lead>> change)
    {
        await using var database = await Site.OpenDeskAsync();
        Assert.Equal(1, await database.Leads.Where(stored => stored.Id == lead.Id).ExecuteUpdateAsync(change));
    }
}
