using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using KonTumInvest.Backoffice.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.TestSupport.Hosting;

/// <summary>In place of signing in, which has tests of its own: the account whose key a header gives.</summary>
public sealed class StaffByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
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

    /// <summary>Puts it in the place of the staff's cookie.</summary>
    public static void Replace(IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .AddPolicy(StaffAccess.Policy, policy => policy.AddAuthenticationSchemes(StaffAccess.Scheme).RequireAuthenticatedUser());
        services.AddTransient<StaffByHeader>();
        services.AddSingleton<SessionsByHeader>();
        services.AddSingleton<ISessionWatch>(provider => provider.GetRequiredService<SessionsByHeader>());
        services.PostConfigure<AuthenticationOptions>(options =>
        {
            if (options.SchemeMap.TryGetValue(StaffAccess.Scheme, out var scheme))
            {
                scheme.HandlerType = typeof(StaffByHeader);
            }
            else
            {
                options.AddScheme<StaffByHeader>(StaffAccess.Scheme, null);
            }
        });
    }

    /// <summary>The editor client of an account, in a session of its own.</summary>
    public static EditorClient ClientOf(SiteHost host, Guid account)
    {
        var http = host.CreateClient();
        http.DefaultRequestHeaders.Add(KeyHeader, account.ToString());
        http.DefaultRequestHeaders.Add(SessionHeader, Guid.NewGuid().ToString());
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", EditorClient.Authorization);
        return new EditorClient(http);
    }
}

/// <summary>The sessions that headers name: open until a test ends them.</summary>
public sealed class SessionsByHeader : ISessionWatch
{
    private readonly ConcurrentDictionary<string, byte> _ended = new();

    public void End(string session) => _ended[session] = 0;

    public Task<bool> IsOpenAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => Task.FromResult(!_ended.ContainsKey(user.FindFirst("sid")?.Value ?? ""));
}
