using System.Security.Claims;
using System.Text.Encodings.Web;
using KonTumInvest.Backoffice.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.Tests.Hosting;

/// <summary>In place of signing in, which has tests of its own: the account whose key a header gives.</summary>
internal sealed class StaffByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder),
        IAuthenticationSignInHandler
{
    public const string KeyHeader = "X-Test-Staff";
    public const string SessionHeader = "X-Test-Session";

    // The header stays what it is: there is no cookie to give or to take back.
    public Task SignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties) => Task.CompletedTask;

    public Task SignOutAsync(AuthenticationProperties? properties) => Task.CompletedTask;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[KeyHeader].ToString() is not { Length: > 0 } key)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        Claim[] claims = [new(StaffAccess.KeyClaim, key), new("sid", Request.Headers[SessionHeader].ToString())];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name)));
    }
}
