using KonTumInvest.Browser.Tests.Browser;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Pages;

/// <summary>Every template, in both languages, on a phone and a desktop, in both colour schemes.</summary>
public sealed class TemplateTests(SiteFixture site) : SiteTest(site)
{
    private const int Phone = 390;
    private const int Desktop = 1440;

    private static readonly (string Vietnamese, string English)[] Pages =
    [
        ("/vi", "/en"),
        ("/vi/khu-va-cum-cong-nghiep/", "/en/zones-and-parks/"),
        ("/vi/khu-va-cum-cong-nghiep/khu-kinh-te-cua-khau-quoc-te-bo-y/", "/en/zones-and-parks/bo-y-international-border-gate-economic-zone/"),
        ("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-sao-mai/", "/en/zones-and-parks/sao-mai-industrial-park/"),
        ("/vi/khu-va-cum-cong-nghiep/cum-cong-nghiep-dak-la/", "/en/zones-and-parks/dak-la-industrial-cluster/"),
        ("/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-dak-to/lo-a1-mau/", "/en/zones-and-parks/dak-to-industrial-park/plot-a1-sample/"),
        ("/vi/quy-dat/", "/en/land/"),
        ("/vi/chinh-sach-uu-dai/", "/en/incentives/"),
        ("/vi/chinh-sach-uu-dai/thu-tuc-dau-tu-duoc-rut-ngan/", "/en/incentives/shorter-investment-procedures/"),
        ("/vi/van-ban-phap-luat/", "/en/legal-documents/"),
        ("/vi/van-ban-phap-luat/luat-dau-tu-2025/", "/en/legal-documents/law-on-investment-2025/"),
        ("/vi/linh-vuc/", "/en/sectors/"),
        ("/vi/linh-vuc/che-bien-duoc-lieu/", "/en/sectors/medicinal-plant-processing/"),
        ("/vi/ha-tang-va-chi-phi/", "/en/infrastructure-and-costs/"),
        ("/vi/tin-tuc/", "/en/news/"),
        ("/vi/tin-tuc/luat-dau-tu-2025-co-hieu-luc/", "/en/news/the-law-on-investment-2025-takes-effect/"),
        ("/vi/thu-tuc/", "/en/procedures/"),
        ("/vi/thu-tuc/cap-giay-chung-nhan-dang-ky-dau-tu/", "/en/procedures/investment-registration-certificate/"),
        ("/vi/hoi-dap/", "/en/questions-and-answers/"),
        ("/vi/tim-kiem/?q=sao+mai", "/en/search/?q=sao+mai"),
        ("/vi/tim-kiem/?q=khong-co-gi", "/en/search/?q=nothing-at-all"),
        ("/vi/lien-he/", "/en/contact/"),
        ("/vi/gui-yeu-cau/", "/en/enquiry/"),
        ("/vi/thong-bao-ve-quyen-rieng-tu/", "/en/privacy-notice/"),
        ("/vi/khong-co-trang-nay/", "/en/no-such-page/"),
    ];

    /// <summary>Each page four times; each scheme meets each width and each language.</summary>
    public static TheoryData<string, int, ColorScheme> Templates
    {
        get
        {
            var all = new TheoryData<string, int, ColorScheme>();
            foreach (var (vietnamese, english) in Pages)
            {
                all.Add(vietnamese, Desktop, ColorScheme.Light);
                all.Add(vietnamese, Phone, ColorScheme.Dark);
                all.Add(english, Desktop, ColorScheme.Dark);
                all.Add(english, Phone, ColorScheme.Light);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Page_OfEachTemplate_MeetsWcag22AAFitsTheScreenAndReportsNoFault(string path, int width, ColorScheme scheme)
    {
        var (page, faults) = await Site.WatchAsync(path, width, scheme);

        var violations = await Axe.ViolationsAsync(page);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth");

        Assert.Empty(violations);
        Assert.True(overflow <= 0, $"The page is {overflow} px wider than a window of {width} px.");
        faults.AssertNone();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", path[1..3]);
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/faulty/500")]
    [InlineData("/faulty/503")]
    public async Task Page_OfAFault_MeetsWcag22AAAndNamesAReference(string path)
    {
        var page = await Site.OpenAsync(path, Phone, ColorScheme.Dark);

        Assert.Empty(await Axe.ViolationsAsync(page));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Mã tra cứu:");
    }

    [Theory]
    [InlineData("/vi")]
    [InlineData("/en")]
    public async Task Menu_OnADesktop_StandsOnOneLine(string path)
    {
        foreach (var width in new[] { 1120, 1280, Desktop })
        {
            var page = await Site.OpenAsync(path, width);

            var tops = await page.Locator("header .site-nav .site-nav__link").EvaluateAllAsync<double[]>("all => all.map(link => link.getBoundingClientRect().top)");

            Assert.True(tops.Length > 5);
            Assert.Single(tops.Distinct());
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public async Task LanguageSwitch_ThereAndBack_StaysOnThePage(string vietnamese, string english)
    {
        var page = await Site.OpenAsync(vietnamese, Phone);

        await page.ClickAsync(".tools__item[hreflang=en]");
        Assert.Equal(english, new Uri(page.Url).AbsolutePath.TrimEnd('/'));
        await page.ClickAsync(".tools__item[hreflang=vi]");

        Assert.Equal(vietnamese, new Uri(page.Url).AbsolutePath.TrimEnd('/'));
        await page.Context.CloseAsync();
    }

    /// <summary>The pages that exist in both languages at an address of their own.</summary>
    public static TheoryData<string, string> Switches
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (vietnamese, english) in Pages.Where(page => !page.Vietnamese.Contains('?', StringComparison.Ordinal)).SkipLast(1))
            {
                all.Add(vietnamese.TrimEnd('/'), english.TrimEnd('/'));
            }

            return all;
        }
    }
}
