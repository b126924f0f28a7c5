using System.Net;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Requests;

/// <summary>Addresses and methods nobody's browser sends by itself.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class OddAddressTests(RunningSite site)
{
    [Theory]
    [InlineData("/vi/khong-co-trang-nay/", "vi", "Không tìm thấy trang")]
    [InlineData("/en/no-such-page/", "en", "Page not found")]
    [InlineData("/en/quy-dat/", "en", "Page not found")] // the Vietnamese address under the English root
    [InlineData("/en/land%2Fmore", "en", "Page not found")]
    [InlineData("/en/%2e%2e/%2e%2e/etc/passwd", "vi", "Không tìm thấy trang")] // dots lead out of the English pages
    [InlineData("/en/..%2f..%2fappsettings.json", "en", "Page not found")]
    [InlineData("/en/%c0%ae%c0%ae/%ff%fe", "en", "Page not found")]
    [InlineData("/en/%e2%80%ae%0d%0aSet-Cookie:x=y", "en", "Page not found")]
    [InlineData("/en/1057", "en", "Page not found")] // Umbraco finds documents by number where nobody stops it
    [InlineData("/en/land/home", "en", "Page not found")] // and by the name of a template
    [InlineData("/appsettings.json", "vi", "Không tìm thấy trang")]
    [InlineData("/App_Data/kontuminvest.db", "vi", "Không tìm thấy trang")]
    [InlineData("/api/enquiries", "vi", "Không tìm thấy trang")]
    [InlineData("/xx/map.geojson", "vi", "Không tìm thấy trang")]
    [InlineData("/xx/land.geojson", "vi", "Không tìm thấy trang")]
    [InlineData("/error/500", "vi", "Không tìm thấy trang")] // nobody may make the site say that it failed
    [InlineData("/error", "vi", "Không tìm thấy trang")]
    [InlineData("/media/x/nothing.png", "vi", "Không tìm thấy trang")]
    [InlineData("/assets/nothing.js", "vi", "Không tìm thấy trang")]
    public async Task Get_WhatDoesNotExist_Is404InTheLanguageOfTheAddress(string url, string language, string heading)
    {
        using var answer = await site.AskAsync(url);

        Assert.Equal((HttpStatusCode.NotFound, language, heading), (answer.Status, answer.Language, answer.Heading));
        Assert.Equal("noindex", answer.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.NotNull(answer.Page.QuerySelector($"main a[href='/{language}']"));
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(7_000)]
    public async Task Get_LongAddress_Is404(int length)
    {
        using var segment = await site.AskAsync($"/en/{new string('a', length)}");
        using var segments = await site.AskAsync($"/en/{string.Concat(Enumerable.Repeat("a/", length / 2))}");

        Assert.All([segment, segments], answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
    }

    [Theory]
    [InlineData("/vi/%00")]
    [InlineData("/en/land/%00.html")]
    public async Task Get_AddressWithNull_IsABadRequest(string url)
    {
        using var answer = await site.AskAsync(url);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("/EN/LAND/", "/en/land/")]
    [InlineData("/en/land", "/en/land/")]
    [InlineData("/en//land/", "/en/land/")]
    [InlineData("/en/land%2F", "/en/land/")]
    public async Task Get_AddressWrittenOtherwise_ShowsThePageUnderItsOneName(string url, string canonical)
    {
        using var answer = await site.AskAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.EndsWith(canonical, answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/en/land/", "GET, HEAD")]
    [InlineData("POST", "/en/land/", "GET, HEAD")]
    [InlineData("DELETE", "/vi", "GET, HEAD")]
    [InlineData("TRACE", "/vi", "GET, HEAD")]
    [InlineData("NONSENSE", "/vi", "GET, HEAD")]
    [InlineData("PUT", "/en/enquiry/", "GET, HEAD, POST")]
    public async Task Send_MethodAPageDoesNotTake_IsRefusedWithThoseItTakes(string method, string url, string allowed)
    {
        using var answer = await site.AskAsync(url, new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal(allowed, string.Join(", ", answer.Response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("/en/land/", HttpStatusCode.OK)]
    [InlineData("/en/no-such-page/", HttpStatusCode.NotFound)]
    public async Task Head_AnswersAsGetDoesWithoutTheBody(string url, HttpStatusCode status)
    {
        using var answer = await site.AskAsync(url, HttpMethod.Head);

        Assert.Equal((status, string.Empty), (answer.Status, answer.Html));
    }
}
