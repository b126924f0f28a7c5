using System.Net;
using KonTumInvest.Backoffice.Reports.Health.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Backoffice.Tests.Reports;

/// <summary>Asking other sites, against one on loopback.</summary>
public sealed class LinkProbeTests : IAsyncLifetime
{
    private WebApplication? _other;
    private int _failures;

    private Uri Address(string path) => new(new Uri(_other!.Urls.First()), path);

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _other = builder.Build();
        _other.Map("/page", () => Results.Text("here"));
        _other.MapGet("/no-head", () => Results.Text("here"));
        _other.Map("/moved", () => Results.Redirect("/page"));
        _other.Map("/gone", () => Results.StatusCode(410));
        _other.Map("/members", () => Results.StatusCode(401));
        _other.Map("/shaky", () => Interlocked.Increment(ref _failures) < 2 ? Results.StatusCode(503) : Results.Ok());
        await _other.StartAsync();
    }

    public async Task DisposeAsync() => await _other!.DisposeAsync();

    [Theory]
    [InlineData("/page", HttpStatusCode.OK, true)]
    [InlineData("/no-head", HttpStatusCode.OK, true)]
    [InlineData("/moved", HttpStatusCode.OK, true)]
    [InlineData("/shaky", HttpStatusCode.OK, true)]
    [InlineData("/members", HttpStatusCode.Unauthorized, true)]
    [InlineData("/gone", HttpStatusCode.Gone, false)]
    [InlineData("/nowhere", HttpStatusCode.NotFound, false)]
    public async Task Answer_SaysWhetherThePageIsThere(string path, HttpStatusCode status, bool there)
    {
        using var http = new HttpClient();

        var answer = await new LinkProbe(http).AskAsync(Address(path), CancellationToken.None);

        Assert.Equal(status, answer);
        Assert.Equal(there, LinkProbe.IsThere(answer));
    }

    [Fact]
    public async Task SiteOfOnesOwnNetwork_IsNotAsked()
    {
        using var http = LinkProbe.CreateClient(new PublicAddresses());

        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => http.GetAsync(Address("/page")));

        Assert.Contains("no public address", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    public void OnlyThePublicInternet_IsAsked(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));
}
