using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Search;

[Collection(RunningSiteTests.Name)]
public sealed class SearchPageTests(RunningSite site)
{
    private const string Vietnamese = "/vi/tim-kiem/";
    private const string English = "/en/search/";

    [Theory]
    [InlineData("dak to", "Khu công nghiệp Đăk Tô")]
    [InlineData("ĐĂK TÔ", "Khu công nghiệp Đăk Tô")]
    [InlineData("sao mai", "Khu công nghiệp Sao Mai")]
    [InlineData("khu kinh te cua khau", "Khu kinh tế cửa khẩu quốc tế Bờ Y")]
    public async Task Get_NameOfAPlace_ShowsItsPageFirst(string typed, string title)
    {
        var page = await site.GetAsync($"{Vietnamese}?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(title, Titles(page)[0]);
        Assert.NotEmpty(page.QuerySelectorAll(".link-list__title mark"));
    }

    [Theory]
    [InlineData("Pờ Y")] // before 1 July 2025
    [InlineData("Xã Bờ Y")] // since
    [InlineData("huyen ngoc hoi")]
    public async Task Get_FormerOrPresentCommune_FindsThePlace(string typed)
    {
        var page = await site.GetAsync($"{Vietnamese}?q={Uri.EscapeDataString(typed)}&type=economicZone");

        Assert.Contains("Khu kinh tế cửa khẩu quốc tế Bờ Y", Titles(page));
    }

    [Theory]
    [InlineData("What happens after I send an enquiry")]
    [InlineData("desk in charge of the park")]
    public async Task Get_WordsOfAQuestionOrItsAnswer_FindThePageThatShowsIt(string typed)
    {
        var page = await site.GetAsync($"{English}?q={Uri.EscapeDataString(typed)}");

        Assert.Contains("/en/questions-and-answers/", page.QuerySelectorAll(".link-list__title").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Get_ByType_ShowsOnlyThatType()
    {
        var all = await site.GetAsync($"{Vietnamese}?q=khu+cong+nghiep");
        var tab = all.QuerySelectorAll(".tabs__link")
            .First(link => link.TextContent.StartsWith("Khu công nghiệp", StringComparison.Ordinal));

        var parks = await site.GetAsync(tab.GetAttribute("href")!);

        Assert.All(
            parks.QuerySelectorAll(".link-list__meta"),
            meta => Assert.StartsWith("Khu công nghiệp", meta.TextContent.Trim(), StringComparison.Ordinal)
        );
        Assert.Contains(
            tab.QuerySelector(".tabs__count")!.TextContent,
            parks.QuerySelector(".result-count")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Get_OtherLanguage_LeadsToPagesOfThatLanguage()
    {
        var page = await site.GetAsync($"{English}?q=sao+mai");

        var links = page.QuerySelectorAll(".link-list__title").Select(link => link.GetAttribute("href")).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("/en/", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_SamplePlots_AreMarked()
    {
        var page = await site.GetAsync($"{Vietnamese}?q=lo&type=plot");

        var hits = page.QuerySelectorAll(".link-list__item").ToList();
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.NotNull(hit.QuerySelector(".sample-mark")));
    }

    [Fact]
    public async Task Get_Markup_IsShownAsText()
    {
        var page = await site.GetAsync($"{Vietnamese}?q={Uri.EscapeDataString("<img src=x onerror=alert(1)>")}");

        Assert.Empty(page.QuerySelectorAll("img[src=x]"));
        Assert.Equal("<img src=x onerror=alert(1)>", page.QuerySelector<IHtmlInputElement>("#search-q")!.Value);
        Assert.Contains("<img src=x onerror=alert(1)>", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%FF%FE")]
    [InlineData("?q=%22%20OR%20*&type=%00&page=-7")]
    [InlineData("?q=a&page=99999999999999999999")]
    [InlineData("?q=dak&q=to&type=a&type=b")]
    [InlineData("?q=NEAR(%22a%22,%203)%20AND%20title:x")]
    public async Task Get_AnyQuery_IsNoError(string query)
    {
        using var client = site.Visitor();

        using var answer = await client.GetAsync(new Uri(Vietnamese + query, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Unpublish_InOneLanguage_TakesThePageFromThatSearchOnly()
    {
        var park = site.Place("ip-sao-mai");

        await site.Host.UnpublishAsync(park, "en");
        var english = await site.GetAsync($"{English}?q=sao+mai&type=industrialPark");
        var vietnamese = await site.GetAsync($"{Vietnamese}?q=sao+mai&type=industrialPark");
        await site.Host.PublishAsync(park, "en");
        var again = await site.GetAsync($"{English}?q=sao+mai&type=industrialPark");

        Assert.DoesNotContain("Sao Mai Industrial Park", Titles(english));
        Assert.Contains("Khu công nghiệp Sao Mai", Titles(vietnamese));
        Assert.Contains("Sao Mai Industrial Park", Titles(again));
    }

    [Fact]
    public async Task Publish_UnderANewName_IsFoundByItAndByTheOldOneNoMore()
    {
        var cluster = site.Place("ip-dak-to");

        await site.Host.RenameAsync(cluster, "vi", "Khu công nghiệp Quýt Vàng");
        var renamed = await site.GetAsync($"{Vietnamese}?q=quyt+vang");
        await site.Host.RenameAsync(cluster, "vi", "Khu công nghiệp Đăk Tô");
        var back = await site.GetAsync($"{Vietnamese}?q=quyt+vang");

        Assert.Contains("Khu công nghiệp Quýt Vàng", Titles(renamed));
        Assert.Contains("Lô A1 (mẫu)", Titles(renamed)); // its plots carry its name
        Assert.Empty(Titles(back));
    }

    private static List<string> Titles(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".link-list__title").Select(link => link.TextContent)];
}
