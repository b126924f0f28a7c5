using System.Security.Claims;
using System.Text.Encodings.Web;
using KonTumInvest.LeadDesk.Rest.Problems;
using KonTumInvest.Leads.Clients;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace KonTumInvest.LeadDesk.Rest.Access;

/// <summary>Recognises programs by the key in <c>Authorization: Bearer kt_…</c> and by nothing else: no cookie, no address, no parameter.</summary>
internal sealed class RestScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiAccess access)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiClient";

    private const string Bearer = "Bearer ";
    private const string Realm = "Bearer realm=\"KonTumInvest\"";

    private static readonly object Key = new();

    /// <summary>The program that showed its key; null for everybody else.</summary>
    public static ApiCaller? CallerOf(HttpContext http) => http.Items[Key] as ApiCaller;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (await access.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } caller)
        {
            return AuthenticateResult.Fail("No key, or one that works no more.");
        }

        Context.Items[Key] = caller;
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(Name)), Name));
    }

    // RFC 6750: a key that was shown and does not work is told from none.
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var shown = await HandleAuthenticateOnceSafeAsync() is { Failure: not null };
        Response.Headers[HeaderNames.WWWAuthenticate] = shown ? $"{Realm}, error=\"invalid_token\"" : Realm;
        await RestProblem.WriteAsync(Context, RestErrors.Unauthorized);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scopes = ApiScopeNames.Of(Context.GetEndpoint()?.Metadata.GetMetadata<RequireScopeAttribute>()?.Scope ?? ApiScopes.None);
        var scope = string.Join(' ', scopes);
        Response.Headers[HeaderNames.WWWAuthenticate] = $"{Realm}, error=\"insufficient_scope\", scope=\"{scope}\"";
        return RestProblem.WriteAsync(Context, RestErrors.Scope(scope));
    }
}
