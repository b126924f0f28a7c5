using KonTumInvest.Browser.Tests.Browser;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Gallery;

public sealed class GalleryTests(GalleryFixture gallery) : IClassFixture<GalleryFixture>
{
    [Theory]
    [InlineData("/vi/gallery", 1440, ColorScheme.Light)]
    [InlineData("/vi/gallery", 1440, ColorScheme.Dark)]
    [InlineData("/en/gallery", 390, ColorScheme.Light)]
    [InlineData("/en/gallery", 390, ColorScheme.Dark)]
    public async Task Components_InEachThemeAndWidth_MeetWcag22AA(string path, int width, ColorScheme scheme)
    {
        var page = await gallery.OpenAsync(path, width, scheme: scheme);

        var violations = await Axe.ViolationsAsync(page);

        Assert.Empty(violations);
    }

    [Fact]
    public async Task Form_WithErrors_MeetsWcag22AAAndTakesTheFocus()
    {
        var page = await gallery.OpenAsync("/vi/gallery");
        await page.FillAsync("#Email", "\"><b>khong-co-a-cong");

        await page.ClickAsync("form[method=post] button[type=submit]");

        await Assertions.Expect(page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#Email")).ToHaveAttributeAsync("aria-describedby", "Email-hint Email-error");
        await Assertions.Expect(page.Locator("#Email")).ToHaveValueAsync("\"><b>khong-co-a-cong");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Page_AtAnyWidth_DoesNotScrollSideways(int width)
    {
        var page = await gallery.OpenAsync("/vi/gallery", width);

        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

        Assert.True(overflow <= 0, $"The page is {overflow} px wider than a window of {width} px.");
    }

    [Fact]
    public async Task Page_UnderTheContentSecurityPolicy_ReportsNoFault()
    {
        var page = await gallery.OpenAsync("/vi/gallery");
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => faults.Add(error);

        await page.ReloadAsync();
        await page.Locator("[data-map]").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".map-marker--zone")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Map_WhenNearTheScreen_LinksItsPlacesAndMarksSamples()
    {
        var page = await gallery.OpenAsync("/vi/gallery");

        await page.Locator("[data-map]").ScrollIntoViewIfNeededAsync();
        var marker = page.Locator(".map-marker--park");
        await Assertions.Expect(marker).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await marker.FocusAsync();
        await Assertions.Expect(marker).ToBeFocusedAsync();
        await Assertions.Expect(marker).ToHaveAttributeAsync("href", "/vi/gallery#b");
        await Assertions.Expect(page.Locator(".map-marker--sample")).ToContainTextAsync("Dữ liệu mẫu");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task Map_WithoutScript_LeavesTheListOfPlaces()
    {
        var page = await gallery.OpenAsync("/vi/gallery", script: false);

        await Assertions.Expect(page.Locator("[data-map]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".map-list a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Menu_OnAPhoneWithoutScript_Opens()
    {
        var page = await gallery.OpenAsync("/vi/gallery", 390, script: false);
        await Assertions.Expect(page.Locator(".site-nav")).ToBeHiddenAsync();

        await page.ClickAsync(".tools__menu");

        await Assertions.Expect(page.Locator(".site-nav")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ThemeToggle_OnceChosen_HoldsOnTheNextPage()
    {
        var page = await gallery.OpenAsync("/vi/gallery");

        await page.ClickAsync("[data-theme-toggle]");
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("[data-theme-toggle]")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("rgb(15, 22, 19)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task SkipLink_WithTheFirstTab_LeadsToTheContent()
    {
        var page = await gallery.OpenAsync("/vi/gallery");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task FirstView_WithoutTheMap_WeighsAtMost100KilobytesOfScriptAndStyle()
    {
        var page = await gallery.OpenAsync("about:blank");
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);

        await page.GotoAsync($"{gallery.Address}/vi/gallery", new() { WaitUntil = WaitUntilState.NetworkIdle });

        var counted = answers.Where(answer => answer.Request.ResourceType is "script" or "stylesheet").ToList();
        var bytes = counted.Sum(answer => int.Parse(answer.Headers["content-length"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.NotEmpty(counted);
        Assert.All(counted, answer => Assert.Equal("br", answer.Headers["content-encoding"]));
        Assert.True(bytes <= 100 * 1024, $"{bytes} bytes in {counted.Count} files.");
    }
}
