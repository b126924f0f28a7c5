using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>Cards of the board are moved by dragging, by keys and by their menu; what is refused goes back.</summary>
public sealed class BoardTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Card_IsDragged_AndGoesBackWhereItMayNotGo()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Kéo Thẻ");
        var (page, faults) = await OpenAsync("Kéo Thẻ", 1900);

        await Card(page, "New", lead).DragToAsync(Column(page, "Screened").Locator("h2"));
        await Assertions.Expect(Card(page, "Screened", lead)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync($"{lead.Reference}: Đã sàng lọc");
        await Assertions.Expect(Column(page, "Screened").Locator("h2 .count")).ToHaveTextAsync("1");
        Assert.Equal(LeadStage.Screened, await StageAsync(lead));

        await Card(page, "Screened", lead).DragToAsync(Column(page, "Acknowledged").Locator("h2"));

        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync("Không thể chuyển giai đoạn này");
        await Assertions.Expect(Card(page, "Screened", lead)).ToBeVisibleAsync();
        Assert.Equal(LeadStage.Screened, await StageAsync(lead));

        // The refusal itself is the one fault.
        Assert.All(faults.All, fault => Assert.Contains($"/leads/{lead.Id}/stage", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task BoardThatCannotBeLoaded_OffersToTryAgain_WithAButtonAsLargeAsOthers()
    {
        var (page, _) = await Site.SignInAsync("/umbraco/account", 1440);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await page.RouteAsync(url => new Uri(url).AbsolutePath.EndsWith("/leads/board", StringComparison.Ordinal), route => route.AbortAsync());
        await page.GotoAsync("/staff/board");
        var retry = page.Locator("kontum-leads-board").GetByRole(AriaRole.Button, new() { Name = "Thử lại" });

        var box = await retry.BoundingBoxAsync();
        await page.UnrouteAllAsync();
        await retry.ClickAsync();

        Assert.InRange(box!.Height, 24, 48);
        await Assertions.Expect(page.Locator("kontum-leads-board section[data-stage='New']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Card_IsMovedByKeysAlone()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Bàn Phím");
        var (page, faults) = await OpenAsync("Bàn Phím", 1440);

        await page.Locator("kontum-leads-board h1").ClickAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Card(page, "New", lead).Locator("a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await Assertions.Expect(Card(page, "Acknowledged", lead).Locator("a")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("m");
        await page.Locator("kontum-leads-board #menu").GetByRole(AriaRole.Button, new() { Name = "Không thành công" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.Locator("kontum-lead-move");
        await dialog.GetByLabel("Vì sao không thành").SelectOptionAsync("NoSuitableLand");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Chuyển", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Card(page, "Lost", lead).Locator("a")).ToBeFocusedAsync();
        Assert.Equal(LeadStage.Lost, await StageAsync(lead));
        faults.AssertNone();
    }

    [Fact]
    public async Task OnATelephone_OneColumnIsShown_AndCardsMoveByTheirMenu()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Màn Hẹp");
        var (page, faults) = await OpenAsync("Màn Hẹp", 390);

        await Assertions.Expect(page.Locator("kontum-leads-board section:visible")).ToHaveCountAsync(1);
        await Card(page, "New", lead).GetByRole(AriaRole.Button).ClickAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Locator("kontum-leads-board #menu").GetByRole(AriaRole.Button, new() { Name = "Đã sàng lọc" }).ClickAsync();

        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync($"{lead.Reference}: Đã sàng lọc");
        await Assertions.Expect(Card(page, "Screened", lead)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("kontum-leads-board section:visible")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        Assert.Equal(LeadStage.Screened, await StageAsync(lead));
        faults.AssertNone();
    }

    private async Task<(IPage Page, PageFaults Faults)> OpenAsync(string text, int width)
    {
        var (page, faults) = await Site.SignInAsync("/staff/board?order=-created", width);
        var answered = page.WaitForResponseAsync(response => response.Url.Contains("/leads/board?q=", StringComparison.Ordinal));
        await page.Locator("kontum-leads-board #search").FillAsync(text);
        await answered;
        return (page, faults);
    }

    private static ILocator Column(IPage page, string stage) => page.Locator($"kontum-leads-board section[data-stage='{stage}']");

    private static ILocator Card(IPage page, string stage, Lead lead) => Column(page, stage).Locator($"li[data-id='{lead.Id}']");

    private async Task<LeadStage> StageAsync(Lead lead)
    {
        await using var database = await Site.OpenDeskAsync();
        return (await database.Leads.AsNoTracking().SingleAsync(stored => stored.Id == lead.Id)).Stage;
    }
}
