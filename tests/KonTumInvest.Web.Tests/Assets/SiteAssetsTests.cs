using System.Net;
using KonTumInvest.Web.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Web.Tests.Assets;

public sealed class SiteAssetsTests : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("assets-").FullName;
    private WebApplication? _app;
    private HttpClient? _client;

    public async Task InitializeAsync()
    {
        var assets = Directory.CreateDirectory(Path.Combine(_root, "assets")).FullName;
        await File.WriteAllTextAsync(Path.Combine(assets, "site-1.js"), "plain");
        await File.WriteAllTextAsync(Path.Combine(assets, "site-1.js.br"), "brotli");
        await File.WriteAllTextAsync(Path.Combine(assets, "site-1.js.gz"), "gzip");
        await File.WriteAllTextAsync(Path.Combine(assets, "manifest.json"), """{ "src/site.ts": { "file": "site-1.js" } }""");
        await File.WriteAllTextAsync(Path.Combine(_root, "robots.txt"), "robots");

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { WebRootPath = _root, EnvironmentName = "Testing" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSiteAssets();
        _app = builder.Build();
        _app.UseSiteAssets();
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        await _app!.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    [Theory]
    [InlineData("gzip, deflate, br", "brotli", "br")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip", "gzip")]
    [InlineData(null, "plain", null)]
    public async Task Get_OfAnAsset_AnswersWithTheCopyTheBrowserTakes(string? accepted, string body, string? coding)
    {
        using var answer = await GetAsync("/assets/site-1.js", accepted);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("Accept-Encoding", answer.Headers.Vary.Single());
    }

    [Fact]
    public async Task Get_OfAnAssetThatIsNotThere_IsNotFound()
    {
        using var answer = await GetAsync("/assets/site-2.js", "br");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_OfAnotherFile_IsNotKeptForEver()
    {
        using var answer = await GetAsync("/robots.txt", "br");

        Assert.Equal("robots", await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("Cache-Control"));
    }

    [Fact]
    public void Url_OfASource_IsTheBuiltFile()
    {
        var manifest = _app!.Services.GetRequiredService<AssetManifest>();

        Assert.Equal("/assets/site-1.js", manifest.Url("src/site.ts"));
        Assert.Throws<InvalidOperationException>(() => manifest.Url("src/gone.ts"));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? acceptEncoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (acceptEncoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        }

        return await _client!.SendAsync(request);
    }
}
