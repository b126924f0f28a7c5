using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>Checks at every request that the cookie's session is alive, and tells pages from the API when somebody has to sign in.</summary>
public sealed class StaffCookieEvents(StaffSessions sessions) : CookieAuthenticationEvents
{
    /// <summary>Below it lies the API: its callers get status codes, not a sign-in page.</summary>
    public const string ApiPath = "/umbraco/management/api";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var alive =
            context.Principal.SessionId() is { } session
            && context.Principal.AccountId() is { } account
            && context.Principal.Stamp() is { } stamp
            && await sessions.IsAliveAsync(session, account, stamp, counts: !IsBackground(context.Request), context.HttpContext.RequestAborted);
        if (!alive)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(StaffAccess.Scheme);
        }
    }

    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ShouldRenew &= !IsBackground(context.Request);
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            // The address of a form cannot be gone back to.
            context.RedirectUri = context.Options.LoginPath;
        }

        return Answer(context, StatusCodes.Status401Unauthorized, base.RedirectToLogin);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (IsApi(context.Request))
        {
            return Answer(context, StatusCodes.Status403Forbidden, base.RedirectToAccessDenied);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task Answer(
        RedirectContext<CookieAuthenticationOptions> context,
        int status,
        Func<RedirectContext<CookieAuthenticationOptions>, Task> redirect
    ) => IsApi(context.Request) ? Results.Problem(statusCode: status).ExecuteAsync(context.HttpContext) : redirect(context);

    private static bool IsBackground(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Headers.ContainsKey(StaffAccess.BackgroundHeader);

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments(ApiPath, StringComparison.OrdinalIgnoreCase);
}
