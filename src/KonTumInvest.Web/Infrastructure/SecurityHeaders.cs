using KonTumInvest.Web.Features.Places;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>
/// The headers every answer carries. Public pages hold no inline script or style at all, so the policy names this site alone and needs
/// no nonce, which a page served from the output cache could not renew (docs/adr/0006-content-security-policy.md).
/// </summary>
internal static class SecurityHeaders
{
    private const string PagePolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var pagePolicy = PagePolicyFor(app.Services.GetRequiredService<IOptions<MapOptions>>().Value);
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers.ContentSecurityPolicy = pagePolicy;
                return next(context);
            }
        );
    }

    // A tile server outside is only reached when an operator has set one.
    private static string PagePolicyFor(MapOptions map) =>
        map.Origin is { } tiles
            ? PagePolicy
                .Replace("connect-src 'self'", $"connect-src 'self' {tiles}", StringComparison.Ordinal)
                .Replace("img-src 'self'", $"img-src 'self' {tiles}", StringComparison.Ordinal)
            : PagePolicy;
}
