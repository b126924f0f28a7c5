using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>What investors read and do on the pages of places and land.</summary>
public sealed partial class SitePagesTests(SiteFixture site) : SiteTest(site)
{
    private const string List = "/vi/khu-va-cum-cong-nghiep/";
    private const string Park = "/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-sao-mai/";

    [Fact]
    public async Task Profile_OfAPark_NamesSourcesAndBothCommunes()
    {
        var page = await Site.OpenAsync(Park, script: false);

        await Assertions.Expect(page.Locator(".place-line")).ToContainTextAsync("Từ 01/07/2025: Xã Đăk Rơ Wa");
        await Assertions.Expect(page.Locator(".place-line")).ToContainTextAsync("Trước 01/07/2025: Xã Hòa Bình");
        var figures = page.Locator("#figures .facts__value:has(.figure__value)");
        Assert.True(await figures.CountAsync() > 0);
        Assert.Equal(await figures.CountAsync(), await figures.Filter(new() { Has = page.Locator(".provenance") }).CountAsync());
    }

    [Fact]
    public async Task Profile_WithUnknownFigures_NamesThemAndOffersToAsk()
    {
        var page = await Site.OpenAsync(Park, script: false);
        var unknown = page.GetByRole(AriaRole.Group, new() { Name = "Chưa có số liệu công bố" });
        await Assertions.Expect(unknown).ToContainTextAsync("Giá thuê đất");
        await Assertions.Expect(page.Locator("#figures dl")).Not.ToContainTextAsync("Giá thuê đất");

        await unknown.GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(EnquiryAboutAPlace());
        await Assertions.Expect(page.Locator("#Form_Place option:checked")).ToHaveTextAsync("Khu công nghiệp Sao Mai");
    }

    [Theory]
    [InlineData("/vi", ".entrances__link[href*=\"/quy-dat/\"]")]
    [InlineData("/vi/quy-dat/", "tbody tr")]
    [InlineData(Park, "#land tbody tr")]
    [InlineData(Park, ".map-list li:has(a[href*=\"/lo-\"])")]
    [InlineData("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-dak-to/lo-a1-mau/", ".page-head")]
    [InlineData("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-dak-to/lo-a1-mau/", "#neighbours tbody tr")]
    [InlineData("/vi/tim-kiem/?q=lo+a1&type=plot", ".link-list__item")]
    public async Task GeneratedPlots_WhereverTheyAreShown_AreMarkedAsSamples(string path, string plots)
    {
        var page = await Site.OpenAsync(path, script: false);

        var all = page.Locator(plots);

        Assert.True(await all.CountAsync() > 0);
        Assert.Equal(await all.CountAsync(), await all.Filter(new() { Has = page.Locator(".sample-mark") }).CountAsync());
    }

    [Fact]
    public async Task PlaceList_FilteredByKeyboard_ShowsOnlyThose()
    {
        var page = await Site.OpenAsync(List, script: false);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = PlannedTab() }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("status=planned"));
        var badges = await page.Locator(".grid .badge").AllInnerTextsAsync();
        Assert.NotEmpty(badges);
        Assert.All(badges, badge => Assert.Equal("Đã quy hoạch", badge));
    }

    [Fact]
    public async Task LandList_FilteredByKeyboard_ShowsOnlyVacantPlots()
    {
        var page = await Site.OpenAsync("/vi/quy-dat/", script: false);

        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Còn trống") }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lọc" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("status=available"));
        var badges = await page.Locator("tbody .badge").AllInnerTextsAsync();
        Assert.NotEmpty(badges);
        Assert.All(badges, badge => Assert.Equal("Còn trống", badge));
    }

    [Fact]
    public async Task Keyboard_OnAPhone_SkipsToTheContentAndWalksTheMenu()
    {
        var page = await Site.OpenAsync("/en", 390);

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();

        await page.Locator(".tools__menu").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var menu = page.GetByRole(AriaRole.Navigation, new() { Name = "Main navigation" });
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".tools__menu")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(menu.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Zones and parks");
    }

    [GeneratedRegex("^Đã quy hoạch")]
    private static partial Regex PlannedTab();

    [GeneratedRegex("/vi/gui-yeu-cau/\\?about=")]
    private static partial Regex EnquiryAboutAPlace();
}
