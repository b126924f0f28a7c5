using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using KonTumInvest.Web.Tests.Hosting;

namespace KonTumInvest.Web.Tests.Infrastructure;

[Collection(RunningSiteTests.Name)]
public sealed class PageCacheTests(RunningSite site)
{
    private const string Parks = "/vi/khu-va-cum-cong-nghiep/";

    [Fact]
    public async Task Get_KeptPage_ComesInTheCodingEachBrowserTakes()
    {
        using var client = site.Host.CreateClient();

        var plain = await AskAsync(client, "identity");
        var brotli = await AskAsync(client, "gzip, deflate, br");
        var brotliAgain = await AskAsync(client, "br;q=1.0, gzip;q=0.8");
        var plainAgain = await AskAsync(client, "identity");

        Assert.Equal(("br", true), (brotliAgain.Coding, brotliAgain.Kept));
        Assert.Equal((null, true), (plainAgain.Coding, plainAgain.Kept));
        Assert.Equal("br", brotli.Coding);
        Assert.Equal(brotli.Body, brotliAgain.Body);
        Assert.Equal(plain.Body, plainAgain.Body);
        Assert.Equal(plain.Body, Decoded(brotli.Body));
        Assert.Contains("<h1", Encoding.UTF8.GetString(plain.Body), StringComparison.Ordinal);
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

    private static async Task<(string? Coding, bool Kept, byte[] Body)> AskAsync(HttpClient client, string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Parks, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", accepted);
        using var answer = await client.SendAsync(request);
        return (
            answer.Content.Headers.ContentEncoding.SingleOrDefault(),
            answer.Headers.Age is not null,
            await answer.Content.ReadAsByteArrayAsync()
        );
    }

    private static byte[] Decoded(byte[] body)
    {
        using var brotli = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        return plain.ToArray();
    }

    private static List<string?> Links(IHtmlDocument page) => [.. page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))];
}
