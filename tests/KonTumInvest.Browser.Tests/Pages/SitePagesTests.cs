using KonTumInvest.Browser.Tests.Browser;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

public sealed class SitePagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Park = "/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-sao-mai/";

    /// <summary>One page of each template, in one language or the other, at one width or the other.</summary>
    public static TheoryData<string, int, ColorScheme> Templates =>
        new()
        {
            { "/vi", 1440, ColorScheme.Light },
            { "/en", 390, ColorScheme.Dark },
            { "/vi/khu-va-cum-cong-nghiep/", 390, ColorScheme.Light },
            { Park, 1440, ColorScheme.Dark },
            { "/vi/khu-va-cum-cong-nghiep/khu-kinh-te-cua-khau-quoc-te-bo-y/", 390, ColorScheme.Light },
            { "/vi/khu-va-cum-cong-nghiep/cum-cong-nghiep-dak-la/", 1440, ColorScheme.Light },
            { "/vi/quy-dat/", 1440, ColorScheme.Light },
            { "/vi/quy-dat/", 390, ColorScheme.Dark },
            { "/vi/chinh-sach-uu-dai/", 1440, ColorScheme.Dark },
            { "/vi/chinh-sach-uu-dai/thu-tuc-dau-tu-duoc-rut-ngan/", 390, ColorScheme.Light },
            { "/vi/van-ban-phap-luat/", 390, ColorScheme.Dark },
            { "/vi/linh-vuc/", 1440, ColorScheme.Light },
            { "/vi/ha-tang-va-chi-phi/", 390, ColorScheme.Light },
            { "/vi/tin-tuc/", 1440, ColorScheme.Light },
            { "/vi/tin-tuc/luat-dau-tu-2025-co-hieu-luc/", 390, ColorScheme.Dark },
            { "/vi/thu-tuc/", 1440, ColorScheme.Light },
            { "/vi/hoi-dap/", 390, ColorScheme.Light },
            { "/vi/lien-he/", 1440, ColorScheme.Dark },
            { "/vi/gui-yeu-cau/", 390, ColorScheme.Light },
            { "/vi/thong-bao-ve-quyen-rieng-tu/", 1440, ColorScheme.Light },
            { "/vi/khong-co-trang-nay/", 390, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Page_OfEachTemplate_MeetsWcag22AAAndFitsTheScreen(string path, int width, ColorScheme scheme)
    {
        var page = await site.OpenAsync(path, width, scheme);

        var violations = await Axe.ViolationsAsync(page);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

        Assert.Empty(violations);
        Assert.True(overflow <= 0, $"The page is {overflow} px wider than a window of {width} px.");
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task LanguageSwitch_OnAProfile_LeadsToTheSamePlace()
    {
        var page = await site.OpenAsync(Park);

        await page.ClickAsync(".tools__item[hreflang=en]");

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/en/.+/.+"));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Sao Mai");
    }

    [Fact]
    public async Task Profile_OfAPark_NamesSourcesAndBothCommunes()
    {
        var page = await site.OpenAsync(Park, script: false);

        await Assertions.Expect(page.Locator(".place-line")).ToContainTextAsync("Từ 1/7/2025: Xã Đăk Rơ Wa");
        await Assertions.Expect(page.Locator(".place-line")).ToContainTextAsync("Trước 1/7/2025: Xã Hòa Bình");
        var figures = page.Locator("#figures .facts__value:has(.figure__value)");
        Assert.True(await figures.CountAsync() > 0);
        Assert.Equal(await figures.CountAsync(), await figures.Filter(new() { Has = page.Locator(".provenance") }).CountAsync());
    }

    [Fact]
    public async Task Profile_WithAnUnknownFigure_OffersToAsk()
    {
        var page = await site.OpenAsync(Park, script: false);

        await page.Locator("#figures .figure__unknown a").First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/vi/gui-yeu-cau/"));
    }

    [Fact]
    public async Task Profile_WithGeneratedPlots_MarksThemAsSamples()
    {
        var page = await site.OpenAsync(Park, script: false);

        var rows = page.Locator("#land tbody tr");

        Assert.True(await rows.CountAsync() > 0);
        Assert.Equal(await rows.CountAsync(), await rows.Filter(new() { Has = page.Locator(".sample-mark") }).CountAsync());
    }

    [Fact]
    public async Task Map_OfAllPlaces_ShowsEveryPlaceWhosePositionIsKnown()
    {
        var page = await site.OpenAsync("/vi/khu-va-cum-cong-nghiep/");

        await page.Locator("[data-map]").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".map-marker").First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        var listed = await page.Locator(".map-list li:not(:has(.map-list__note)) a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href')).sort()");
        var shown = await page.Locator(".map-marker").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href')).sort()");
        Assert.NotEmpty(listed);
        Assert.Equal(listed, shown);
    }

    [Fact]
    public async Task PlaceList_FilteredByStatus_ShowsOnlyThose()
    {
        var page = await site.OpenAsync("/vi/khu-va-cum-cong-nghiep/", script: false);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Đã quy hoạch") }).ClickAsync();

        var badges = await page.Locator(".grid .badge").AllInnerTextsAsync();
        Assert.NotEmpty(badges);
        Assert.All(badges, badge => Assert.Equal("Đã quy hoạch", badge));
    }
}
