using System.Net;
using KonTumInvest.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace KonTumInvest.Web.Tests.Requests;

/// <summary>What every answer carries, and what nobody gets to see.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class SecurityTests(RunningSite site)
{
    [Theory]
    [InlineData("GET", "/", HttpStatusCode.Found)]
    [InlineData("GET", "/vi", HttpStatusCode.OK)]
    [InlineData("GET", "/en/enquiry/", HttpStatusCode.OK)]
    [InlineData("GET", "/en/land.geojson", HttpStatusCode.OK)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    [InlineData("GET", "/en/no-such-page/", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/en/land/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", ForgottenController.Address, HttpStatusCode.Unauthorized)]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string method, string url, HttpStatusCode status)
    {
        using var answer = await site.AskAsync(url, new HttpMethod(method));

        Assert.Equal(status, answer.Status);
        AssertSecurityHeaders(answer.Response);
    }

    [Fact]
    public async Task KeptPage_CarriesTheSecurityHeaders()
    {
        (await site.AskAsync("/vi")).Dispose();

        using var answer = await site.AskAsync("/vi");

        Assert.True(answer.Kept);
        AssertSecurityHeaders(answer.Response);
    }

    [Fact]
    public async Task Asset_CarriesTheSecurityHeaders()
    {
        var page = await site.GetAsync("/vi");

        using var answer = await site.AskAsync(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        AssertSecurityHeaders(answer.Response);
    }

    [Fact]
    public async Task Endpoint_WhoseAuthorSaidNothing_IsDenied()
    {
        using var answer = await site.AskAsync(ForgottenController.Address);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain(ForgottenController.Secret, answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryEndpointOfTheSite_SaysWhoMaySeeIt()
    {
        var silent = site
            .Host.Service<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}")
            .Distinct();

        // The dynamic route only chooses among actions, which say it themselves.
        Assert.Equal(["/{**path}", ForgottenController.Address], silent.Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_OfARunningSite_IsHealthyAndNeverKept(string url)
    {
        using var answer = await site.AskAsync(url);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.Status, answer.Html));
        Assert.True(answer.Response.Headers.CacheControl!.NoStore);
    }

    private static void AssertSecurityHeaders(HttpResponseMessage answer)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }
}
