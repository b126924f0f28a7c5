using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KonTumInvest.Web.Localization;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Pages;

/// <summary>What holds for every page of the starter content, in both languages.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class EveryPageTests(RunningSite site)
{
    // What stands in text or markup where something was not looked up, not resolved or not filled in.
    private static readonly string[] LeftOvers = ["umb://", "localLink", "doc:", "{0", "System.", "KonTumInvest.", "#N/A"];

    private static readonly Regex Key = new(
        $@"\b({string.Join('|', SiteTexts.Load().All.Keys.Select(key => key.Split('.')[0]).Distinct())})\.[a-z]\w+",
        RegexOptions.Compiled
    );

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Get_EveryPage_IsWholeAndInItsLanguage(string culture)
    {
        var problems = new List<string>();
        foreach (var page in site.Pages())
        {
            using var answer = await site.AskAsync(page.Url(culture));
            problems.AddRange(Problems(answer, culture).Select(problem => $"{page.Url(culture)}: {problem}"));
        }

        Assert.Empty(problems);
        Assert.Equal(site.PagesInFiles(), site.Pages().Count);
    }

    [Theory]
    [InlineData("vi", "en")]
    [InlineData("en", "vi")]
    public async Task Get_EveryPage_NamesItselfAndItsTwin(string culture, string other)
    {
        var problems = new List<string>();
        foreach (var page in site.Pages())
        {
            var html = await site.GetAsync(page.Url(culture));
            var named = (
                Path(html.QuerySelector("link[rel=canonical]")),
                Path(html.QuerySelector($"link[rel=alternate][hreflang={culture}]")),
                Path(html.QuerySelector($"link[rel=alternate][hreflang={other}]")),
                Path(html.QuerySelector($".tools__item[hreflang={other}]"))
            );
            if (named != (page.Url(culture), page.Url(culture), page.Url(other), page.Url(other)))
            {
                problems.Add($"{page.Url(culture)}: {named}");
            }
        }

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Links_OfEveryPage_LeadSomewhere(string culture)
    {
        var links = new Dictionary<string, string>();
        var problems = new List<string>();
        foreach (var page in site.Pages())
        {
            var html = await site.GetAsync(page.Url(culture));
            foreach (var target in html.QuerySelectorAll("a[href], link[href], script[src], img[src], form[action]").Select(Target).OfType<string>())
            {
                if (target.StartsWith('#'))
                {
                    problems.AddRange(html.GetElementById(target[1..]) is null ? [$"{page.Url(culture)}: no {target}"] : []);
                }
                else if (target.StartsWith('/'))
                {
                    links.TryAdd(target.Split('#')[0], page.Url(culture));
                }
            }
        }

        foreach (var (link, from) in links)
        {
            using var answer = await site.AskAsync(link);
            problems.AddRange(answer.Status == HttpStatusCode.OK ? [] : [$"{link} on {from}: {answer.Status}"]);
        }

        Assert.Empty(problems);
        Assert.True(links.Count > site.Pages().Count);
    }

    [Fact]
    public async Task Get_DocumentThatOtherPagesShow_IsNoPageOfItsOwn()
    {
        var shown = new List<string>();
        foreach (var part in site.Parts())
        {
            using var answer = await site.AskAsync(part.Vi);
            shown.AddRange(answer.Status == HttpStatusCode.NotFound ? [] : [$"{part.Vi}: {answer.Status}"]);
        }

        Assert.NotEmpty(site.Parts());
        Assert.Empty(shown);
    }

    [Theory]
    [InlineData("vi-VN,vi;q=0.9,en;q=0.5", "/vi")]
    [InlineData("en-GB,en;q=0.9", "/en")]
    [InlineData("fr;q=1, en;q=0.4", "/en")]
    [InlineData("ja", "/vi")]
    [InlineData(";;;,q=x", "/vi")]
    public async Task Get_Root_LeadsToTheLanguageOfTheBrowser(string accepted, string home)
    {
        using var visitor = site.Visitor();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        using var get = await PageAnswer.OfAsync(await visitor.GetAsync(new Uri("/", UriKind.Relative)));
        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));

        Assert.Equal((HttpStatusCode.Found, home), (get.Status, get.Location));
        Assert.Contains("Accept-Language", get.Response.Headers.Vary);
        Assert.Equal(HttpStatusCode.Found, head.StatusCode);
    }

    private static IEnumerable<string> Problems(PageAnswer answer, string culture)
    {
        var page = answer.Page;
        if (answer.Status != HttpStatusCode.OK)
        {
            yield return $"status {answer.Status}";
            yield break;
        }

        if (answer.Language != culture)
        {
            yield return $"language {answer.Language}";
        }

        if (page.QuerySelectorAll("h1") is not [var heading] || string.IsNullOrWhiteSpace(heading.TextContent))
        {
            yield return "not exactly one heading";
        }

        if (page.Title is not { } title || !title.Contains("Kon Tum Invest", StringComparison.Ordinal) || title.Trim().StartsWith('·'))
        {
            yield return $"title {page.Title}";
        }

        if (page.QuerySelector("script:not([src]), style, [style], [onclick], [onload]") is { } inline)
        {
            yield return $"inline script or style, which the content security policy stops: {inline.OuterHtml}";
        }

        foreach (var leftOver in LeftOvers.Where(leftOver => answer.Html.Contains(leftOver, StringComparison.Ordinal)))
        {
            yield return $"holds {leftOver}";
        }

        foreach (var key in Key.Matches(Words(page)).Select(match => match.Value))
        {
            yield return $"shows the key {key}";
        }
    }

    // What a reader reads or hears read.
    private static string Words(IDocument page) =>
        string.Join(
            ' ',
            page.QuerySelectorAll("[title], [aria-label], [alt], [placeholder]")
                .SelectMany(element => new[] { "title", "aria-label", "alt", "placeholder" }.Select(element.GetAttribute))
                .Append(page.Title)
                .Append(page.Body!.TextContent)
        );

    private static string? Target(IElement element) =>
        element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action");

    private static string? Path(IElement? link) => link?.GetAttribute("href") is { } url ? new Uri(url).AbsolutePath : null;
}
