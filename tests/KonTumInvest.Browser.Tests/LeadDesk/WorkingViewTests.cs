using System.Text.RegularExpressions;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Enquiries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>Saved views of the list, and the list of own tasks.</summary>
public sealed class WorkingViewTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task View_IsSaved_UsedAgain_ChosenToBeginWith_AndDeleted()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Chế Độ Xem");
        var (page, faults) = await Site.SignInAsync("/staff/inbox?order=-created");
        var inbox = page.Locator("kontum-leads-inbox");

        await inbox.GetByRole(AriaRole.Button, new() { Name = "Bộ lọc" }).ClickAsync();
        var stages = inbox.Locator("kontum-leads-choices[name='stage']");
        await stages.GetByRole(AriaRole.Button).PressAsync("Enter");
        await stages.GetByLabel("Mới", new() { Exact = true }).CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(stages.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await inbox.GetByLabel("Tổ chức", new() { Exact = true }).CheckAsync();
        await inbox.GetByRole(AriaRole.Button, new() { Name = "Lưu chế độ xem" }).ClickAsync();
        await inbox.Locator("kontum-leads-view-form").GetByLabel("Tên").FillAsync("Hồ sơ mới tháng này");
        await inbox.Locator("kontum-leads-view-form").GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

        var link = inbox.Locator("kontum-leads-views nav a", new() { HasText = "Hồ sơ mới tháng này" });
        await Assertions.Expect(link).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(link.Locator(".count")).ToContainTextAsync(new Regex("[0-9]"));
        await inbox.Locator("kontum-leads-views nav a", new() { HasText = "Tất cả" }).ClickAsync();
        await Assertions.Expect(inbox.Locator("table")).ToHaveCountAsync(0);
        await link.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("stage=New.*view=[0-9a-f-]{36}.*columns=Organisation"));
        await Assertions.Expect(inbox.GetByRole(AriaRole.Columnheader, new() { Name = "Tổ chức" })).ToBeVisibleAsync();
        await Assertions.Expect(inbox.Locator("tbody tr", new() { HasText = lead.Reference.ToString() })).ToContainTextAsync("Công ty Chế Độ Xem");

        await inbox.GetByRole(AriaRole.Button, new() { Name = "Quản lý chế độ xem" }).ClickAsync();
        var list = inbox.Locator("kontum-leads-view-list");
        await list.GetByLabel("Mở đầu tiên: Hồ sơ mới tháng này").CheckAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GotoAsync("/staff/inbox");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/staff/inbox\\?stage=New"));

        await inbox.GetByRole(AriaRole.Button, new() { Name = "Quản lý chế độ xem" }).ClickAsync();
        await list.GetByRole(AriaRole.Button, new() { Name = "Xóa Hồ sơ mới tháng này" }).ClickAsync();
        await list.GetByRole(AriaRole.Button, new() { Name = "Xóa", Exact = true }).ClickAsync();
        await Assertions.Expect(link).ToHaveCountAsync(0);
        await using var database = await Site.OpenDeskAsync();
        Assert.False(await database.SavedViews.AnyAsync(view => view.Name == "Hồ sơ mới tháng này"));
        faults.AssertNone();
    }

    [Fact]
    public async Task DueTomorrow_MeansTheNextDayOfTheCalendar()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Ngày Kia");
        await using var database = await Site.OpenDeskAsync();
        var due = await database.Clocks.Where(clock => clock.LeadId == lead.Id && clock.Step == ServiceStep.FirstResponse).Select(clock => clock.DueAt).SingleAsync();
        var (page, faults) = await Site.SignInAsync("/staff/inbox?order=-created");

        // Half past eight in the evening of the day before the day before: less than two days, and not tomorrow.
        var evening = VietnamTime.At(VietnamTime.DateOf(due).AddDays(-2), new TimeOnly(20, 30));
        await page.Clock.SetFixedTimeAsync(evening.UtcDateTime);
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("kontum-leads-inbox li", new() { HasText = lead.Reference.ToString() })).ToContainTextAsync("Hạn ngày kia");
        faults.AssertNone();
    }

    [Theory]
    [InlineData("inbox", "kontum-leads-inbox")]
    [InlineData("board", "kontum-leads-board")]
    public async Task AddressWithAStageThereIsNot_SaysWhich_AndKeepsTheOtherFilters(string screen, string element)
    {
        await Site.LeadAsync("vi", "Công ty Giai Đoạn Lạ");
        var (page, _) = await Site.SignInAsync($"/staff/{screen}?stage=Flying&stage=New&open=true");
        var list = page.Locator(element);

        await Assertions.Expect(list.GetByRole(AriaRole.Alert)).ToContainTextAsync("Bộ lọc có giá trị không tồn tại: “Flying”.");
        await Assertions.Expect(list.Locator("kontum-filter-chips").GetByRole(AriaRole.Button)).ToHaveCountAsync(3);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await list.GetByRole(AriaRole.Button, new() { Name = "Bỏ giá trị này, giữ các bộ lọc khác" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/staff/{screen}\\?stage=New&open=true"));
        await Assertions.Expect(list.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Assertions.Expect(list.Locator("a[href*='/staff/lead/']").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Task_IsMadeForALeadThatIsSearchedFor_Postponed_AndFinished(int width)
    {
        var lead = await Site.LeadAsync("vi", $"Công ty Việc Cần {width}");
        var (page, faults) = await Site.SignInAsync("/staff/tasks", width);
        var work = page.Locator("kontum-leads-work");
        var title = $"Gọi điện xác nhận {width}";

        await work.GetByRole(AriaRole.Button, new() { Name = "Thêm việc" }).ClickAsync();
        var form = work.Locator("kontum-task-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        await form.GetByLabel("Hồ sơ").FillAsync($"viec can {width}");
        await form.GetByRole(AriaRole.Button, new() { Name = lead.Reference.ToString() }).ClickAsync();
        await form.GetByLabel("Việc", new() { Exact = true }).FillAsync(title);
        await form.GetByRole(AriaRole.Button, new() { Name = "3 ngày" }).ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();

        // Other tests put the site's clock forward, so that it is not said in which group the task stands.
        var open = work.Locator("section", new() { HasNotText = "Đã xong" }).Locator("li", new() { HasText = title });
        await Assertions.Expect(open).ToBeVisibleAsync();
        var before = await DueAsync(lead.Id);
        await open.GetByRole(AriaRole.Button, new() { Name = "Dời 1 ngày" }).ClickAsync();
        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync("Đã dời");
        Assert.Equal(before.AddDays(1), await DueAsync(lead.Id));
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));

        // The row leaves with its box as soon as it is ticked.
        await open.GetByRole(AriaRole.Checkbox).ClickAsync();
        await Assertions.Expect(work.Locator("section", new() { HasText = "Đã xong" }).Locator("li", new() { HasText = title })).ToBeVisibleAsync();
        await Assertions.Expect(open).ToHaveCountAsync(0);
        await using var database = await Site.OpenDeskAsync();
        Assert.NotNull((await database.Tasks.SingleAsync(task => task.LeadId == lead.Id)).DoneAt);
        faults.AssertNone();
    }

    [Fact]
    public async Task AllThatMatch_AreGivenATask_ByChoosingOneOfThem()
    {
        var leads = new[] { await Site.LeadAsync("vi", "Công ty Hàng Loạt A"), await Site.LeadAsync("vi", "Công ty Hàng Loạt B") };
        var (page, faults) = await Site.SignInAsync("/staff/inbox?order=-created");
        var inbox = page.Locator("kontum-leads-inbox");
        await inbox.Locator("#search").FillAsync("hang loat");
        await Assertions.Expect(inbox.Locator("li .what")).ToHaveCountAsync(2);

        await inbox.GetByLabel($"Chọn {leads[0].Reference}").CheckAsync();
        await inbox.GetByRole(AriaRole.Button, new() { Name = "Chọn tất cả 2 hồ sơ khớp" }).ClickAsync();
        await inbox.GetByRole(AriaRole.Button, new() { Name = "Giao việc" }).ClickAsync();
        var dialog = inbox.Locator("kontum-leads-bulk");
        await dialog.GetByLabel("Việc", new() { Exact = true }).FillAsync("Gửi tài liệu mới");
        await dialog.GetByLabel("Người làm").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thực hiện với 2 hồ sơ" }).ClickAsync();

        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync("Đã xong 2 hồ sơ.");
        await using var database = await Site.OpenDeskAsync();
        var ids = leads.Select(lead => lead.Id).ToList();
        Assert.Equal(2, await database.Tasks.CountAsync(task => ids.Contains(task.LeadId) && task.Title == "Gửi tài liệu mới"));
        faults.AssertNone();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task NewLead_IsAboutPlotsAndPlacesThatWereSearchedFor(int width)
    {
        var (page, faults) = await Site.SignInAsync("/staff/new", width);
        var form = page.Locator("kontum-leads-new");
        var organisation = $"Công ty Chọn Lô {width}";
        await form.GetByLabel("Tổ chức").FillAsync(organisation);
        await form.GetByLabel("Thư điện tử").FillAsync($"plots-{Guid.NewGuid():N}@sender.example");

        await form.GetByLabel("Khu, cụm quan tâm").FillAsync("hoa binh");
        await page.Keyboard.PressAsync("Enter");
        await form.GetByLabel("Lô đất quan tâm").FillAsync("A1");
        await form.Locator("kontum-plot-picker .found button").First.ClickAsync();
        await Assertions.Expect(form.Locator("kontum-plot-picker .picked li")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu hồ sơ" }).ClickAsync();
        await page.WaitForURLAsync("**/staff/lead/*");

        await using var database = await Site.OpenDeskAsync();
        var subjects = await database.Leads.Where(lead => lead.Organisation!.Name == organisation).SelectMany(lead => lead.Subjects).Select(subject => subject.Kind).ToListAsync();
        Assert.Equal([SubjectKind.Park, SubjectKind.Plot], subjects.Order());
        faults.AssertNone();
    }

    private async Task<DateTimeOffset> DueAsync(Guid lead)
    {
        await using var database = await Site.OpenDeskAsync();
        return (await database.Tasks.AsNoTracking().SingleAsync(task => task.LeadId == lead)).DueAt!.Value;
    }
}
