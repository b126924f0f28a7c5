using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>
/// The sign-in protocol of the editor client (OAuth 2.0 with PKCE, RFC 7636) over our cookie. No token ever reaches script: where the
/// protocol names one, the answer says <c>[redacted]</c>, and the cookie is what opens the API.
/// </summary>
public sealed class ClientSignIn(OneTimeTickets tickets, StaffSignIn signIn, IOptions<BackofficeOptions> options, TimeProvider time)
{
    public const string ClientId = "umbraco-back-office";
    private const string BasePath = StaffCookieEvents.ApiPath + "/v1/security/back-office";
    private const string CompletePath = "/umbraco/oauth_complete";
    private const string NoToken = "[redacted]";
    private const int Sha256InBase64Url = 43;
    private const int MaxStateLength = 512;
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Maps the endpoints. They decide themselves who may have what, so the policy is not asked.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var group = routes.MapGroup(BasePath).AllowAnonymous().DisableAntiforgery().AddEndpointFilter(NeverStored);
        group.MapGet("authorize", (HttpContext http, ClientSignIn client) => client.AuthorizeAsync(http));
        group.MapPost("token", (HttpContext http, ClientSignIn client) => client.TokenAsync(http));

        // Best effort in the client; sign-out is what ends the session.
        group.MapPost("revoke", () => Results.Ok());
        group.MapGet("signout", (HttpContext http, ClientSignIn client) => client.SignOutAsync(http));
    }

    private async Task<IResult> AuthorizeAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var challenge = query["code_challenge"].ToString();
        var state = query["state"].ToString();
        var redirect = Origin(http.Request) + CompletePath;
        if (
            query["client_id"] != ClientId
            || query["redirect_uri"] != redirect
            || query["response_type"] != "code"
            || query["code_challenge_method"] != "S256"
            || challenge.Length != Sha256InBase64Url
            || state.Length > MaxStateLength
        )
        {
            // Never redirected to an address that was not checked.
            return Error("invalid_request");
        }

        var staff = await http.AuthenticateAsync(StaffAccess.Scheme);
        if (staff.Principal.AccountId() is not { } account)
        {
            var back = http.Request.Path + http.Request.QueryString;
            return Results.LocalRedirect("/umbraco/login" + QueryString.Create("ReturnUrl", back));
        }

        var code = await tickets.IssueAsync(account, TicketPurpose.ClientSignIn, CodeLifetime, http.RequestAborted, boundTo: challenge);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
    }

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return Error("invalid_request");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var staff = await http.AuthenticateAsync(StaffAccess.Scheme);
        return form["grant_type"].ToString() switch
        {
            _ when staff.Principal.AccountId() is null => Error("invalid_grant"),
            "refresh_token" => Token(),
            "authorization_code" when await RedeemAsync(form, staff.Principal.AccountId(), http) => Token(),
            "authorization_code" => Error("invalid_grant"),
            _ => Error("unsupported_grant_type"),
        };
    }

    // The verifier shows that whoever exchanges the code is the one who asked for it.
    private async Task<bool> RedeemAsync(IFormCollection form, Guid? account, HttpContext http)
    {
        var ticket = await tickets.FindAsync(form["code"], TicketPurpose.ClientSignIn, http.RequestAborted);
        return ticket is not null
            && await tickets.UseAsync(ticket, http.RequestAborted)
            && ticket.AccountId == account
            && form["redirect_uri"] == Origin(http.Request) + CompletePath
            && ticket.BoundTo == WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
    }

    private async Task<IResult> SignOutAsync(HttpContext http)
    {
        await signIn.SignOutAsync(http.RequestAborted);
        var asked = http.Request.Query["post_logout_redirect_uri"].ToString();
        var origin = Origin(http.Request);
        var local = asked.StartsWith(origin + "/", StringComparison.Ordinal) ? asked[origin.Length..] : asked;
        return Results.LocalRedirect(LocalAddress.IsLocal(local) ? local : "/umbraco/login");
    }

    private IResult Token() =>
        Results.Json(
            new Dictionary<string, object>
            {
                ["access_token"] = NoToken,
                ["refresh_token"] = NoToken,
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)options.Value.Idle.TotalSeconds,
                ["issued_at"] = time.GetUtcNow().ToUnixTimeSeconds(),
            }
        );

    private static IResult Error(string code) =>
        Results.Json(new Dictionary<string, string> { ["error"] = code }, statusCode: StatusCodes.Status400BadRequest);

    private static string Origin(HttpRequest request) => string.Create(CultureInfo.InvariantCulture, $"{request.Scheme}://{request.Host}");

    private static async ValueTask<object?> NeverStored(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return await next(context);
    }
}
