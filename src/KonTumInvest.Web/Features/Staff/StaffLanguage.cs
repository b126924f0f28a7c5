using System.Globalization;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>The language of the staff's pages, which have no language in their address: the one last chosen, else Vietnamese.</summary>
public static class StaffLanguage
{
    public const string Vietnamese = "vi";
    public const string English = "en";
    private const string CookieName = "kti-staff-language";
    private static readonly PathString Area = "/umbraco";

    /// <summary>Sets the culture of requests below <c>/umbraco</c>; before endpoint routing, because set deeper down it would be lost.</summary>
    public static void UseStaffLanguage(this WebApplication app) =>
        app.Use(
            (http, next) =>
            {
                if (http.Request.Path.StartsWithSegments(Area, StringComparison.OrdinalIgnoreCase))
                {
                    CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Known(http.Request.Cookies[CookieName]));
                }

                return next(http);
            }
        );

    /// <summary>Remembers the choice on this browser.</summary>
    public static void Remember(HttpResponse response, string? language)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Append(
            CookieName,
            Known(language),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = response.HttpContext.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );
    }

    /// <summary>The language, or Vietnamese for anything that is none of ours.</summary>
    public static string Known(string? language) => language == English ? English : Vietnamese;
}
