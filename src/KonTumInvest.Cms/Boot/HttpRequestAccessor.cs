using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Boot;

/// <summary>What Umbraco may know of the current request: its address, query and form.</summary>
internal sealed class HttpRequestAccessor(IHttpContextAccessor http) : IRequestAccessor, ICookieManager
{
    public string? GetRequestValue(string name)
    {
        var request = http.HttpContext?.Request;
        if (request is null)
        {
            return null;
        }

        return request.Query.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    public string? GetQueryStringValue(string name) => GetRequestValue(name);

    public Uri? GetRequestUrl() =>
        http.HttpContext is { } context && Uri.TryCreate(context.Request.GetEncodedUrl(), UriKind.Absolute, out var url) ? url : null;

    public void ExpireCookie(string cookieName) => http.HttpContext?.Response.Cookies.Delete(cookieName);

    public string? GetCookieValue(string cookieName) => http.HttpContext?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        http.HttpContext?.Response.Cookies.Append(
            cookieName,
            value,
            new CookieOptions
            {
                HttpOnly = httpOnly,
                Secure = secure || http.HttpContext.Request.IsHttps,
                SameSite = Enum.TryParse<SameSiteMode>(sameSiteMode, ignoreCase: true, out var mode) ? mode : SameSiteMode.Lax,
            }
        );

    public bool HasCookie(string cookieName) => http.HttpContext?.Request.Cookies.ContainsKey(cookieName) ?? false;
}
