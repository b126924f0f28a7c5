using System.Net;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Requests;

/// <summary>Whatever stands behind the question mark, the page is shown and can be used.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class MalformedQueryTests(RunningSite site)
{
    private static readonly string Digits = new('9', 400);
    private static readonly string Words = string.Join('+', Enumerable.Repeat("a", 2_000));
    private static readonly string Keys = string.Join('&', Enumerable.Range(0, 1_100).Select(key => $"k{key}=v"));

    private static readonly string[] Queries =
    [
        "page=-1",
        $"page={Digits}&size={Digits}&min={Digits}&after={Digits}",
        "page=abc&size=x&min=1e999&max=-1e999&unit=x&sort=x",
        "min=NaN&max=Infinity&min=--&max=%2B",
        "page=1&page=2&kind=industrialPark&kind=x&force=inForce&force=no&type=plot&type=x&q=dak&q=to",
        "kind=0&status=0&force=0&ready=0&sector=0",
        "kind=-1&status=1,2&force=99&type=..%2F..%2F",
        "q=%FF%FE%C0%80&kind=%FF&force=%C0%80&after=%FF%FE&place=%ED%A0%80",
        "q=%00%01%07%1B&kind=%00&status=%00&force=%00&after=%00",
        "q=%E2%80%AE%F0%9F%98%80&place=%E2%80%AE",
        "q='%20OR%201%3D1--&kind=';DROP%20TABLE%20cms_nodes;--&force=1%20UNION%20SELECT%201&after='",
        "q=%3Cscript%3Ealert(1)%3C/script%3E&kind=%3Cscript%3Ealert(1)%3C/script%3E&force=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "q=((((((((((%22%22%22*-&type=*",
        "%&q=%&q=%zz&q=%u0041&%00=1&=&==&&a[b][c]=d",
        "altTemplate=Home&umbDebugShowTrace=true&umbPreview=1&culture=xx",
        $"q={Words}",
        Keys[..7_000],
    ];

    [Theory]
    [InlineData("landList")]
    [InlineData("parkList")]
    [InlineData("policyList")]
    [InlineData("legalDocumentList")]
    [InlineData("articleList")]
    [InlineData("searchPage")]
    [InlineData("enquiryPage")]
    [InlineData("industrialPark")]
    public async Task Get_ListOrForm_IsAlwaysShown(string type)
    {
        var page = site.First(type);
        foreach (var culture in new[] { "vi", "en" })
        {
            var plain = await site.GetAsync(page.Url(culture));
            foreach (var query in Queries)
            {
                using var answer = await site.AskAsync($"{page.Url(culture)}?{query}");

                Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} for {page.Url(culture)}?{query}");
                Assert.Equal(culture, answer.Language);
                Assert.Equal(plain.QuerySelector("h1")!.TextContent, answer.Page.QuerySelector("h1")!.TextContent);
                Assert.Empty(answer.Page.QuerySelectorAll("script:not([src])"));
            }
        }
    }

    [Theory]
    [InlineData("/vi/land.geojson")]
    [InlineData("/en/map.geojson")]
    public async Task Get_MapData_IsAlwaysAnswered(string url)
    {
        foreach (var query in Queries)
        {
            using var answer = await site.AskAsync($"{url}?{query}&place=x");

            Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} for {url}?{query}");
            Assert.Equal("application/geo+json", answer.Response.Content.Headers.ContentType!.MediaType);
        }
    }

    [Theory]
    [InlineData("parkList", "kind=nonsense&status=nonsense")]
    [InlineData("policyList", "force=nonsense")]
    [InlineData("articleList", "after=nonsense")]
    [InlineData("articleList", "after=00000000-0000-0000-0000-000000000001")]
    public async Task Get_UnknownChoice_ShowsTheListAsIfNothingWereChosen(string type, string query)
    {
        var url = site.First(type).Vi;
        var plain = await site.GetAsync(url);

        var filtered = await site.GetAsync($"{url}?{query}");

        Assert.Equal(plain.QuerySelector("main")!.TextContent, filtered.QuerySelector("main")!.TextContent);
    }
}
