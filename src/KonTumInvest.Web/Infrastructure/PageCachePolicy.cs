using System.Globalization;
using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>
/// Keeps published pages until the next publish. Not kept: previews, answers that set a cookie or forbid storing (forms), errors, and
/// requests of signed-in staff. A page is kept once for each coding that browsers take, as it was compressed when it was made.
/// </summary>
internal sealed class PageCachePolicy : IOutputCachePolicy
{
    /// <summary>The tag of everything made from published content.</summary>
    public const string ContentTag = "content";

    private static readonly object ServedKey = new();

    private const string CodingKey = "coding";
    private const string GenerationKey = "generation";

    // A page may show what depends on the day ("in force since"); it is made anew at least this often.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Whether the request was answered with a page that was kept.</summary>
    public static bool Served(HttpContext http) => http.Items.ContainsKey(ServedKey);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var cacheable =
            (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            && !http.Request.Cookies.ContainsKey(Umbraco.Cms.Core.Constants.Web.PreviewCookieName)
            && http.User.Identity?.IsAuthenticated != true
            && http.RequestServices.GetRequiredService<SiteCultures>().OfPath(http.Request.Path) is not null;
        context.EnableOutputCaching = cacheable;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues[GenerationKey] = Generation(http);
        if (cacheable)
        {
            // By the coding chosen and not by the header, which browsers write in a hundred ways.
            context.CacheVaryByRules.VaryByValues[CodingKey] = CodingOf(http);
        }

        context.ResponseExpirationTimeSpan = Longest;
        context.Tags.Add(ContentTag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.HttpContext.Items[ServedKey] = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        var forbidden = response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || forbidden)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    // Read before the request takes its snapshot of the content, so that the snapshot is never older than the count.
    private static string Generation(HttpContext http) =>
        http.RequestServices.GetRequiredService<PageCacheGeneration>().Current.ToString(CultureInfo.InvariantCulture);

    private static string CodingOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? string.Empty;
}
