using KonTumInvest.Backoffice.Access;
using Microsoft.AspNetCore.Authentication;
using Umbraco.Cms.Core;

namespace KonTumInvest.Web.Publishing;

/// <summary>
/// Lets a preview token open drafts only while its bearer is signed in: the token alone would outlive the session by hours. Requests
/// without the token, all those of visitors, pass untouched.
/// </summary>
internal static class PreviewGuard
{
    public static void UsePreviewGuard(this WebApplication app) =>
        app.Use(
            async (http, next) =>
            {
                if (http.Request.Cookies.ContainsKey(Constants.Web.PreviewCookieName))
                {
                    await CheckAsync(http);
                }

                await next(http);
            }
        );

    private static async Task CheckAsync(HttpContext http)
    {
        if ((await http.AuthenticateAsync(StaffAccess.Scheme)).Succeeded)
        {
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers["X-Robots-Tag"] = "noindex";
            return;
        }

        // Taken out of this request too, so that it shows what everybody sees.
        http.Response.Cookies.Delete(Constants.Web.PreviewCookieName);
        var others = http.Request.Cookies.Where(cookie => cookie.Key != Constants.Web.PreviewCookieName);
        http.Request.Headers.Cookie = string.Join("; ", others.Select(cookie => $"{cookie.Key}={Uri.EscapeDataString(cookie.Value)}"));
    }
}
