using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace KonTumInvest.Benchmarks.Pages;

/// <summary>
/// The cheapest honest way to send a page: Kestrel and one delegate that writes bytes it holds in memory. No routing, logging, headers of
/// the site or compression. It is a process of its own, started by the measure.
/// </summary>
internal static class BareEndpoint
{
    public const string Command = "bare-endpoint";

    public const string BodyFile = "page.body";

    /// <summary>Answers every address with the bytes of <see cref="BodyFile"/> in the current folder.</summary>
    /// <param name="args">The command line, which holds <c>--urls</c>.</param>
    public static async Task ServeAsync(string[] args)
    {
        var body = await File.ReadAllBytesAsync(BodyFile);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddCommandLine(args);
        builder.WebHost.UseKestrelCore();
        await using var app = builder.Build();
        app.Urls.Add(builder.Configuration["urls"]!);
        app.Run(async http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        });
        await app.RunAsync();
    }

}
