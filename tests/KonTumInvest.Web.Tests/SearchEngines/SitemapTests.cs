using System.Net;
using System.Xml.Linq;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.SearchEngines;

/// <summary>What search engines are told about the site.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class SitemapTests(RunningSite site)
{
    private static readonly XNamespace Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Robots_NamesTheIndex_WhichNamesEachLanguage()
    {
        using var robots = await site.AskAsync("/robots.txt");
        var index = new Uri(robots.Html.Split('\n').Single(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..]);

        var lists = (await ReadAsync(index.AbsolutePath)).Descendants(Protocol + "loc").Select(loc => new Uri(loc.Value).AbsolutePath);

        Assert.Contains("Disallow: /umbraco\n", robots.Html, StringComparison.Ordinal);
        Assert.Equal(["/en/sitemap.xml", "/vi/sitemap.xml"], lists.Order());
    }

    [Theory]
    [InlineData("vi", "en")]
    [InlineData("en", "vi")]
    public async Task List_NamesEveryPageAndItsTwin_ExceptTheSearch(string culture, string other)
    {
        var listed = (await ReadAsync($"/{culture}/sitemap.xml"))
            .Descendants(Protocol + "url")
            .ToDictionary(
                url => new Uri(url.Element(Protocol + "loc")!.Value).AbsolutePath,
                url =>
                    new Uri(
                        url.Elements(Xhtml + "link").Single(link => link.Attribute("hreflang")!.Value == other).Attribute("href")!.Value
                    ).AbsolutePath
            );

        var expected = site.Pages().Where(page => page.Type != "searchPage").ToDictionary(page => page.Url(culture), page => page.Url(other));

        Assert.Equal(expected.OrderBy(page => page.Key), listed.OrderBy(page => page.Key));
    }

    [Fact]
    public async Task List_BelowNoLanguage_DoesNotExist()
    {
        using var answer = await site.AskAsync("/xx/sitemap.xml");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    private async Task<XDocument> ReadAsync(string url)
    {
        using var answer = await site.AskAsync(url);
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        return XDocument.Parse(answer.Html.TrimStart('\uFEFF'));
    }
}
