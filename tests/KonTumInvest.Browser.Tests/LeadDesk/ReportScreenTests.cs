using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.LeadDesk.Samples;
using KonTumInvest.Leads.Samples;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>The screens of reports with sample leads in them.</summary>
public sealed class ReportScreenTests(SiteFixture site) : SiteTest(site)
{
    private static readonly string[] Screens = ["/staff/reports", "/staff/reports/scores", "/staff/reports/audit", "/staff/reports/scheduled"];

    public override async Task InitializeAsync() => await Site.Service<SampleLeads>().CreateAsync(Site.Service<PublishedSamples>().Find(), CancellationToken.None);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Site.Service<SampleRemoval>().RemoveAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task EveryScreen_IsUsableByAll_AndNoWiderThanTheWindow(int width, ColorScheme scheme)
    {
        var (page, faults) = await Site.SignInAsync("/staff", width);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var wrong = new List<string>();
        foreach (var address in Screens)
        {
            await OpenAsync(page, address);
            wrong.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{address}: {violation}"));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                wrong.Add($"{address} is wider than the screen");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        faults.AssertNone();
    }

    [Fact]
    public async Task Report_OfSeveralUnits_OpensTheListOfTheLeadsOfAllOfThem()
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, "/staff/reports");
        var units = page.Locator("kontum-leads-choices[name='unit']");
        await units.GetByRole(AriaRole.Button).First.ClickAsync();
        await units.GetByRole(AriaRole.Checkbox).Nth(0).CheckAsync();
        await units.GetByRole(AriaRole.Checkbox).Nth(1).CheckAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("unit=[^&]+&unit="));
        await page.Keyboard.PressAsync("Escape");

        // The numbers that are shown lead to what they count: those of before, until the new ones have come.
        var received = page.Locator("kontum-leads-reports .figure", new() { HasText = "Tiếp nhận" }).Locator("a");
        await Assertions.Expect(received).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("unit=[^&]+&unit="));
        await received.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff/inbox.*unit=[^&]+&unit="));
        await Assertions.Expect(page.Locator("kontum-leads-inbox a[href*='/staff/lead/']").First).ToBeVisibleAsync();
        faults.AssertNone();
    }

    [Fact]
    public async Task Number_OpensTheListOfTheLeadsItCounts()
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, "/staff/reports");
        var late = page.Locator("kontum-leads-reports .figure", new() { HasText = "Trả lời lần đầu quá hạn" }).Locator("a");
        var counted = int.Parse(await late.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await late.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/staff/inbox.*response=Late"));
        await Assertions.Expect(page.Locator("kontum-leads-inbox a[href*='/staff/lead/']")).ToHaveCountAsync(counted);
        faults.AssertNone();
    }

    [Fact]
    public async Task MarkedAgain_IsCounted_AndItsCountOpensTheList()
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, "/staff/reports/scores");
        var screen = page.Locator("kontum-leads-scores");
        await screen.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^Chấm điểm") }).First.ClickAsync();
        await screen.Locator("kontum-lead-mark select").First.SelectOptionAsync("2");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Lưu", Exact = true }).ClickAsync();
        var tagged = screen.Locator("tbody .tag", new() { HasText = "Đã chấm lại" });
        await Assertions.Expect(tagged).ToHaveCountAsync(1);
        Assert.True(await screen.Locator("tbody th[scope='row'] a").CountAsync() > 1);

        await screen.Locator("tbody a[href*='reviewed=true']").Last.ClickAsync();

        await Assertions.Expect(screen.Locator("tbody th[scope='row'] a")).ToHaveCountAsync(1);
        await Assertions.Expect(tagged).ToHaveCountAsync(1);
        await Assertions.Expect(screen.Locator("select").Last).ToHaveValueAsync("true");
        faults.AssertNone();
    }

    [Theory]
    [InlineData("Người phụ trách", "đã đến hạn trả lời", "response=Due")]
    [InlineData("Nguồn", "đã cấp phép", "reached=Licensed")]
    public async Task Group_TellsHowItsLeadsFare_AndLeadsToThem(string group, string part, string asked)
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, "/staff/reports");
        var section = page.Locator("kontum-leads-reports section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = group, Exact = true }) });
        var number = section.GetByRole(AriaRole.Link, new() { NameRegex = new System.Text.RegularExpressions.Regex(part) }).First;
        var counted = int.Parse(await number.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await number.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/staff/inbox.*{asked}"));
        await Assertions.Expect(page.Locator("kontum-leads-inbox a[href*='/staff/lead/']")).ToHaveCountAsync(Math.Min(counted, 50));
        faults.AssertNone();
    }

    [Theory]
    [InlineData("/staff/reports")]
    [InlineData("/umbraco/section/leads/reports")]
    public async Task Report_IsPrintedOnAsManySheetsAsItHas_WithoutWhatStandsAroundIt(string address)
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, address);
        const string height = "document.documentElement.scrollHeight / innerHeight";
        await page.EvaluateAsync($"() => addEventListener('beforeprint', () => (window.seen = {height}))");
        Assert.InRange(await page.EvaluateAsync<double>(height), 0, 1.1);

        await page.PdfAsync();

        // On the screen the page is a window high; on paper it runs on, and without what stands around it.
        Assert.InRange(await page.EvaluateAsync<double>("window.seen"), 2, 20);
        await Assertions.Expect(page.Locator("kontum-leads-app nav#nav")).ToBeVisibleAsync();
        Assert.InRange(await page.EvaluateAsync<double>(height), 0, 1.1);
        faults.AssertNone();
    }

    [Fact]
    public async Task Audit_TellsKindsAndSums_InTheWordsOfTheReader()
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, "/staff/reports/audit");
        var parts = page.Locator("kontum-leads-audit li");
        await Assertions.Expect(parts.First).ToBeVisibleAsync();

        var shown = await parts.AllInnerTextsAsync();

        var kinds = shown.Where(part => part.StartsWith("loại:", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(kinds);
        Assert.DoesNotContain(kinds, kind => kind is "loại: Note" or "loại: MailIn" or "loại: MailOut" or "loại: Meeting" or "loại: Land");
        faults.AssertNone();
    }

    [Fact]
    public async Task ScheduledReport_IsAddedAndRemoved()
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, "/staff/reports/scheduled");
        var screen = page.Locator("kontum-leads-scheduled-reports");

        await screen.GetByRole(AriaRole.Button, new() { Name = "Thêm người nhận" }).ClickAsync();
        await screen.Locator("select[name='day']").SelectOptionAsync("5");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(screen.Locator("tbody tr")).ToContainTextAsync(["Thứ sáu"]);
        await screen.GetByRole(AriaRole.Button, new() { Name = "Ngừng gửi" }).ClickAsync();

        await Assertions.Expect(screen.Locator("tbody tr")).ToHaveCountAsync(0);
        faults.AssertNone();
    }

    [Fact]
    public async Task ScheduledReport_ChangedMeanwhile_IsSaid_TakenOver_AndSavedWithTheNextTry()
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await OpenAsync(page, "/staff/reports/scheduled");
        var screen = page.Locator("kontum-leads-scheduled-reports");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Thêm người nhận" }).ClickAsync();
        await screen.Locator("select[name='day']").SelectOptionAsync("5");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Sửa báo cáo" }).ClickAsync();
        await screen.Locator("select[name='hour']").SelectOptionAsync("10");
        await using (var database = await Site.OpenDeskAsync())
        {
            Assert.Equal(1, await database.ReportSchedules.ExecuteUpdateAsync(set => set.SetProperty(schedule => schedule.Day, 3).SetProperty(schedule => schedule.Version, schedule => schedule.Version + 1)));
        }

        await screen.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(screen.GetByText("Thứ: Thứ sáu → Thứ tư")).ToBeVisibleAsync();
        await Assertions.Expect(screen.Locator("select[name='day']")).ToHaveValueAsync("3");
        await Assertions.Expect(screen.Locator("select[name='hour']")).ToHaveValueAsync("10");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await screen.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(screen.Locator("tbody tr")).ToContainTextAsync(["Thứ tư, 10:00"]);
        await screen.GetByRole(AriaRole.Button, new() { Name = "Ngừng gửi" }).ClickAsync();
        await Assertions.Expect(screen.Locator("tbody tr")).ToHaveCountAsync(0);
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("kontum-leads-app main h1:visible").First.WaitForAsync();
        await Assertions.Expect(page.Locator("kontum-leads-app main .bone:visible")).ToHaveCountAsync(0);
    }
}
