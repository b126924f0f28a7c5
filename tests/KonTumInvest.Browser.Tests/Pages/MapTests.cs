using KonTumInvest.Browser.Tests.Browser;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

public sealed class MapTests(SiteFixture site) : SiteTest(site)
{
    private const string List = "/vi/khu-va-cum-cong-nghiep/";
    private const string Hrefs = "all => all.map(a => a.getAttribute('href')).sort()";
    private const string ShownMarkers = ".map-marker:not([hidden])";

    [Fact]
    public async Task Map_OfAllPlaces_ShowsEveryPlaceWhosePositionIsKnown()
    {
        var page = await OpenMapAsync(List);

        var listed = await page.Locator(".map-list li:not(:has(.map-list__note)) a").EvaluateAllAsync<string[]>(Hrefs);
        var shown = await page.Locator(ShownMarkers).EvaluateAllAsync<string[]>(Hrefs);

        Assert.NotEmpty(listed);
        Assert.Equal(listed, shown);
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task Map_WithoutScript_LeavesAListThatReachesTheSamePlaces()
    {
        var withScript = await OpenMapAsync(List);
        var shown = await withScript.Locator(ShownMarkers).EvaluateAllAsync<string[]>(Hrefs);

        var page = await Site.OpenAsync(List, script: false);

        await Assertions.Expect(page.Locator("[data-map]")).ToBeHiddenAsync();
        var listed = await page.Locator(".map-list a").EvaluateAllAsync<string[]>(Hrefs);
        Assert.Subset(listed.ToHashSet(), shown.ToHashSet());
        await page.Locator(".map-list a", new() { HasText = "Khu công nghiệp Đăk Tô" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Khu công nghiệp Đăk Tô");
    }

    [Theory]
    [InlineData(List, 1440)]
    [InlineData(List, 390)]
    [InlineData("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-sao-mai/", 1440)]
    [InlineData("/vi/quy-dat/", 390)]
    public async Task Map_WithPlacesThatShareAPoint_KeepsDotsAndNamesApart(string path, int width)
    {
        var page = await OpenMapAsync(path, width);

        var covered = await page.EvaluateAsync<string[]>(
            """
            () => {
              const frame = document.querySelector("[data-map-canvas]").getBoundingClientRect();
              const markers = [...document.querySelectorAll(".map-marker:not([hidden])")];
              const dots = markers.map(m => ({ of: m.textContent, box: m.querySelector(".map-marker__dot").getBoundingClientRect() }));
              const names = markers.filter(m => !m.matches(".map-marker--folded"))
                .map(m => ({ of: m.textContent, box: m.querySelector(".map-marker__name").getBoundingClientRect() }));
              const cover = (a, b) => a.box.left < b.box.right && b.box.left < a.box.right && a.box.top < b.box.bottom && b.box.top < a.box.bottom;
              const all = [...dots, ...names];
              const pairs = all.flatMap((a, i) => all.slice(i + 1).filter(b => a.of !== b.of && cover(a, b)).map(b => `${a.of} covers ${b.of}`));
              const cut = names.filter(n => n.box.left < frame.left || n.box.right > frame.right).map(n => `${n.of} is cut off`);
              return [...pairs, ...cut];
            }
            """);

        Assert.Empty(covered);
        Assert.True(await page.Locator(".map-marker:not([hidden]):not(.map-marker--folded)").CountAsync() > 0);
    }

    [Fact]
    public async Task Map_OfTheLand_CountsPlotsByPlaceAndMarksSamples()
    {
        var page = await OpenMapAsync("/vi/quy-dat/");

        var park = page.Locator(ShownMarkers, new() { HasText = "Khu công nghiệp Đăk Tô (6)" });

        await Assertions.Expect(park).ToContainTextAsync("Dữ liệu mẫu");
        await Assertions.Expect(park).ToHaveAttributeAsync("href", "/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-dak-to/");
    }

    private async Task<IPage> OpenMapAsync(string path, int width = 1440)
    {
        var page = await Site.OpenAsync(path, width);
        await page.Locator("[data-map]").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(ShownMarkers).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        // The typeface of the names arrives after the markers, and two frames later they stand where they belong.
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
        return page;
    }
}
