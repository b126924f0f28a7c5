using KonTumInvest.Web.Publishing;
using Microsoft.AspNetCore.OutputCaching;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>
/// Keeps published pages until the next publish. Not kept: previews, answers that set a cookie or forbid storing (forms), errors, and
/// requests of signed-in staff.
/// </summary>
internal sealed class PageCachePolicy : IOutputCachePolicy
{
    /// <summary>The tag of everything made from published content.</summary>
    public const string ContentTag = "content";

    // A page may show what depends on the day ("in force since"); it is made anew at least this often.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

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
        context.ResponseExpirationTimeSpan = Longest;
        context.Tags.Add(ContentTag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

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
}
