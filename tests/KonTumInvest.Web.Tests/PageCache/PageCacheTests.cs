using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.PageCache;

[Collection(RunningSiteTests.Name)]
public sealed class PageCacheTests(RunningSite site)
{
    private const string Parks = "/vi/khu-va-cum-cong-nghiep/";
    private const string Land = "/vi/quy-dat/";
    private const string Search = "/vi/tim-kiem/";
    private const string Park = "/en/zones-and-parks/sao-mai-industrial-park/";

    [Theory]
    [InlineData("identity", null)]
    [InlineData("", null)]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=1.0, gzip;q=0.8", "br")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("br;q=0.000, gzip;q=0", null)]
    [InlineData("zstd, x-br", null)]
    public async Task Get_PageMadeOrKept_ComesInTheCodingThatIsTakenAndReadsTheSame(string accepted, string? coding)
    {
        site.ForgetPages();
        var plain = await AskAsync(Parks, "identity");

        var made = await AskAsync(Parks, accepted);
        var kept = await AskAsync(Parks, accepted);

        Assert.Equal((coding, coding), (made.Coding, kept.Coding));
        Assert.True(kept.Kept);
        Assert.Equal(made.Body, kept.Body);
        Assert.Equal(plain.Body, Decoded(kept));
        Assert.Contains("<h1", Encoding.UTF8.GetString(plain.Body), StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding", kept.Vary);
        Assert.Equal(plain.Headers, kept.Headers);
    }

    [Theory]
    [InlineData("/vi/map.geojson")]
    [InlineData("/vi/land.geojson")]
    [InlineData("/vi/sitemap.xml")]
    [InlineData("/vi/gui-yeu-cau/")]
    [InlineData("/vi/khong-co-trang-nay/")]
    public async Task Get_OtherAnswerBelowALanguage_IsCompressedOnce(string url)
    {
        using var plain = await site.AskAsync(url);
        var brotli = await AskAsync(url, "br");

        Assert.Equal("br", brotli.Coding);
        Assert.Equal(plain.Html.Length > 1_000, Encoding.UTF8.GetString(Decoded(brotli)).Length > 1_000);
        Assert.Contains("Accept-Encoding", brotli.Vary);
    }

    [Theory]
    [InlineData(Park, "utm_source=fair&utm_medium=mail&fbclid=abc")]
    [InlineData(Park, "q=land&kind=industrialPark&page=2")]
    [InlineData(Parks, "utm_campaign=autumn")]
    [InlineData("/vi", "gclid=1")]
    [InlineData("/vi/sitemap.xml", "x=1")]
    public async Task Get_WithParametersThatThePageDoesNotRead_IsTheKeptPage(string url, string query)
    {
        site.ForgetPages();
        using var made = await site.AskAsync(url);

        using var campaign = await site.AskAsync($"{url}?{query}");
        using var other = await site.AskAsync($"{url}?{query}&more=1");

        Assert.Equal((false, true, true), (made.Kept, campaign.Kept, other.Kept));
        Assert.Equal(made.Html, campaign.Html);
    }

    [Fact]
    public async Task Get_FirstWithParametersThatThePageDoesNotRead_IsKeptForAll()
    {
        site.ForgetPages();

        using var campaign = await site.AskAsync($"{Park}?utm_source=fair");
        using var plain = await site.AskAsync(Park);

        Assert.Equal((false, true), (campaign.Kept, plain.Kept));
        Assert.DoesNotContain("utm_source", plain.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Parks, "kind=industrialPark", "kind=industrialCluster")]
    [InlineData(Parks, "status=operating", "status=planned")]
    [InlineData(Land, "place=ip-sao-mai", "place=ip-hoa-binh")]
    [InlineData(Land, "sort=area", "sort=area-desc")]
    [InlineData(Land, "min=1&unit=ha", "min=1&unit=m2")]
    [InlineData(Search, "q=dak", "q=sao+mai")]
    [InlineData(Search, "q=khu&page=1", "q=khu&page=2")]
    [InlineData(Search, "q=khu&type=plot", "q=khu&type=article")]
    [InlineData("/vi/land.geojson", "place=ip-sao-mai", "place=ip-hoa-binh")]
    public async Task Get_WithParametersThatThePageReads_IsAPageOfItsOwn(string url, string first, string second)
    {
        site.ForgetPages();
        using var plain = await site.AskAsync(url);

        using var one = await site.AskAsync($"{url}?{first}");
        using var two = await site.AskAsync($"{url}?utm_source=fair&{second}");
        using var oneAgain = await site.AskAsync($"{url}?x=1&{first}");

        Assert.Equal((false, false, true), (one.Kept, two.Kept, oneAgain.Kept));
        Assert.NotEqual(one.Html, two.Html);
        Assert.NotEqual(plain.Html, one.Html);
        Assert.Equal(one.Html, oneAgain.Html);
        Assert.DoesNotContain("utm_source", two.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SameParametersInAnotherOrderOrCase_IsTheKeptPage()
    {
        site.ForgetPages();
        using var one = await site.AskAsync($"{Parks}?kind=industrialPark&status=operating");

        using var other = await site.AskAsync($"{Parks}?STATUS=operating&Kind=industrialPark");

        Assert.True(other.Kept);
        Assert.Equal(one.Html, other.Html);
    }

    [Fact]
    public async Task Head_IsAnsweredLikeGetWithoutABody_AndNeverKept()
    {
        site.ForgetPages();

        using var before = await site.AskAsync(Park, HttpMethod.Head);
        using var get = await site.AskAsync(Park);
        using var after = await site.AskAsync(Park, HttpMethod.Head);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (before.Status, get.Status, after.Status));
        Assert.Equal((false, false, true), (before.Kept, get.Kept, after.Kept));
        Assert.Equal((string.Empty, string.Empty), (before.Html, after.Html));
        Assert.Equal(get.Response.Content.Headers.ContentLength, before.Response.Content.Headers.ContentLength);
        Assert.Equal(get.Response.Content.Headers.ContentLength, after.Response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/vi/gui-yeu-cau/")]
    [InlineData("/vi/khong-co-trang-nay/")]
    public async Task Get_FormOrError_IsNeverKept(string url)
    {
        (await site.AskAsync(url)).Dispose();

        using var again = await site.AskAsync(url);

        Assert.False(again.Kept);
    }

    [Fact]
    public async Task Get_PageThatFailsHalfway_IsTheErrorPageWithItsHeaders_AndIsMadeAgain()
    {
        site.ForgetPages();
        site.Layout.Break();

        using var failed = await site.AskAsync(Park);
        using var next = await site.AskAsync(Park);

        Assert.Equal((HttpStatusCode.InternalServerError, "en", false), (failed.Status, failed.Language, failed.Kept));
        Assert.Null(failed.Page.QuerySelector("#figures"));
        Assert.Contains("default-src 'self'", Assert.Single(failed.Response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, false), (next.Status, next.Kept));
    }

    [Fact]
    public async Task Get_WithAPreviewCookie_IsNeitherKeptNorAnsweredFromMemory()
    {
        site.ForgetPages();

        var preview = await AskAsync(Park, "identity", $"{Umbraco.Cms.Core.Constants.Web.PreviewCookieName}=forged");
        using var plain = await site.AskAsync(Park);
        var again = await AskAsync(Park, "identity", $"{Umbraco.Cms.Core.Constants.Web.PreviewCookieName}=forged");

        Assert.Equal((false, false, false), (preview.Kept, plain.Kept, again.Kept));
        Assert.Equal(plain.Html, Encoding.UTF8.GetString(preview.Body));
    }

    [Fact]
    public async Task Get_ByManyAtOnce_MakesThePageOnce()
    {
        site.ForgetPages();
        var held = site.Layout.Close();

        var first = Task.Run(() => site.AskAsync(Park));
        await held.Arrived;
        var others = Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.AskAsync(Park))).ToList();
        held.Release();
        using var made = await first;

        foreach (var other in others)
        {
            using var answer = await other;
            Assert.Equal((HttpStatusCode.OK, made.Html, true), (answer.Status, answer.Html, answer.Kept));
        }
    }

    [Fact]
    public async Task Publish_OfAnyDocument_HasEveryPageMadeAnew()
    {
        string[] urls = [Park, Parks, "/vi", $"{Parks}?kind=industrialPark", $"{Search}?q=dak", "/vi/map.geojson"];
        foreach (var url in urls)
        {
            (await site.AskAsync(url)).Dispose();
        }

        await site.Host.PublishAsync(site.First("article").Key, "vi");

        foreach (var url in urls)
        {
            using var next = await site.AskAsync(url);
            Assert.Equal((url, false), (url, next.Kept));
        }
    }

    [Fact]
    public async Task Publish_UnderANewName_ChangesTheLinksOfPagesAskedForBefore()
    {
        var park = site.Place("ip-dak-to");
        var before = Links(await site.GetAsync(Parks));

        await site.Host.RenameAsync(park, "vi", "Khu công nghiệp Chanh Vàng");
        var renamed = Links(await site.GetAsync(Parks));
        await site.Host.RenameAsync(park, "vi", "Khu công nghiệp Đăk Tô");
        var back = Links(await site.GetAsync(Parks));

        Assert.DoesNotContain($"{Parks}khu-cong-nghiep-chanh-vang/", before);
        Assert.Contains($"{Parks}khu-cong-nghiep-chanh-vang/", renamed);
        Assert.DoesNotContain($"{Parks}khu-cong-nghiep-dak-to/", renamed);
        Assert.Contains($"{Parks}khu-cong-nghiep-dak-to/", back);
    }

    private async Task<Answer> AskAsync(string url, string accepted, string? cookie = null)
    {
        using var visitor = site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await visitor.SendAsync(request);
        return new Answer(
            answer.Content.Headers.ContentEncoding.SingleOrDefault(),
            answer.Headers.Age is not null,
            answer.Headers.Vary.ToList(),
            await answer.Content.ReadAsByteArrayAsync(),
            [.. answer.Headers.Select(header => header.Key).Where(name => name is not ("Age" or "Date" or "Transfer-Encoding")).Order()]
        );
    }

    private static byte[] Decoded(Answer answer)
    {
        var body = new MemoryStream(answer.Body);
        using Stream decoded = answer.Coding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var plain = new MemoryStream();
        decoded.CopyTo(plain);
        return plain.ToArray();
    }

    private static List<string?> Links(IHtmlDocument page) => [.. page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))];

    private sealed record Answer(string? Coding, bool Kept, IReadOnlyList<string> Vary, byte[] Body, IReadOnlyList<string> Headers);
}
