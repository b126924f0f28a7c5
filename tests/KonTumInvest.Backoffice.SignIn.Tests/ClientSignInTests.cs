using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace KonTumInvest.Backoffice.SignIn.Tests;

/// <summary>The editor client's way to sign in.</summary>
public abstract class ClientSignInTests(StaffSite site)
{
    private const string Base = "/umbraco/management/api/v1/security/back-office";
    private const string Redirect = "https://localhost/umbraco/oauth_complete";
    private const string Verifier = "a-verifier-of-the-client-that-is-long-enough-for-rfc-7636";

    [Fact]
    public async Task Code_IsExchangedOnceForNothingButAnExpiry()
    {
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);
        var authorized = await browser.GetAsync(Authorize());
        var query = QueryHelpers.ParseQuery(new Uri(authorized.Location!).Query);

        var answer = await ExchangeAsync(browser, query["code"]!, Verifier);
        var again = await ExchangeAsync(browser, query["code"]!, Verifier);

        Assert.StartsWith(Redirect, authorized.Location, StringComparison.Ordinal);
        Assert.Equal("state-1", query["state"]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var token = JsonDocument.Parse(answer.Body);
        Assert.Equal("[redacted]", token.RootElement.GetProperty("access_token").GetString());
        Assert.Equal(1200, token.RootElement.GetProperty("expires_in").GetInt32());
        AssertError(again, "invalid_grant");
    }

    [Fact]
    public async Task Code_WithAnotherVerifier_IsRefusedAndUsedUp()
    {
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);
        var code = QueryHelpers.ParseQuery(new Uri((await browser.GetAsync(Authorize())).Location!).Query)["code"].ToString();

        AssertError(await ExchangeAsync(browser, code, Verifier + "x"), "invalid_grant");
        AssertError(await ExchangeAsync(browser, code, Verifier), "invalid_grant");
    }

    [Fact]
    public async Task Code_OfAnotherPerson_IsRefused()
    {
        var owner = await site.SignedInAsync((await site.PersonAsync()).Email!);
        var thief = await site.SignedInAsync((await site.PersonAsync()).Email!);
        var code = QueryHelpers.ParseQuery(new Uri((await owner.GetAsync(Authorize())).Location!).Query)["code"].ToString();

        AssertError(await ExchangeAsync(thief, code, Verifier), "invalid_grant");
    }

    [Theory]
    [InlineData("https://evil.example/umbraco/oauth_complete")]
    [InlineData("https://localhost.evil.example/umbraco/oauth_complete")]
    [InlineData("https://localhost/elsewhere")]
    public async Task Authorize_ForAForeignAddress_RedirectsNowhere(string redirect)
    {
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);

        AssertError(await browser.GetAsync(Authorize(redirect)), "invalid_request");
    }

    [Fact]
    public async Task Authorize_WithoutSignIn_GoesThroughItAndOn()
    {
        var person = await site.PersonAsync();
        var browser = site.Browser();

        var asked = await browser.GetAsync(Authorize());
        var signedIn = await browser.SignInAsync(person.Email!, StaffSite.Password, asked.Location!);
        var authorized = await browser.GetAsync(signedIn.Location!);

        Assert.StartsWith(Redirect, authorized.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefreshToken_AnswersWhileSignedInAndNotAfterwards()
    {
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);

        var signedIn = await RefreshAsync(browser);
        var signedOut = await browser.GetAsync($"{Base}/signout?post_logout_redirect_uri={Uri.EscapeDataString("https://localhost/umbraco/logout")}");
        var after = await RefreshAsync(browser);

        Assert.Equal(HttpStatusCode.OK, signedIn.Status);
        Assert.Equal("/umbraco/logout", signedOut.Location);
        AssertError(after, "invalid_grant");
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOut_ToAForeignAddress_StaysHere()
    {
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);

        var answer = await browser.GetAsync($"{Base}/signout?post_logout_redirect_uri={Uri.EscapeDataString("https://localhost.evil.example/")}");

        Assert.Equal("/umbraco/login", answer.Location);
    }

    private static string Authorize(string redirect = Redirect) =>
        QueryHelpers.AddQueryString(
            $"{Base}/authorize",
            new Dictionary<string, string?>
            {
                ["client_id"] = "umbraco-back-office",
                ["redirect_uri"] = redirect,
                ["response_type"] = "code",
                ["scope"] = "offline_access",
                ["state"] = "state-1",
                ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
                ["code_challenge_method"] = "S256",
            }
        );

    private static Task<Answer> ExchangeAsync(Browser browser, string code, string verifier) =>
        browser.PostAsync(
            $"{Base}/token",
            ("grant_type", "authorization_code"),
            ("client_id", "umbraco-back-office"),
            ("redirect_uri", Redirect),
            ("code", code),
            ("code_verifier", verifier)
        );

    private static Task<Answer> RefreshAsync(Browser browser) =>
        browser.PostAsync($"{Base}/token", ("grant_type", "refresh_token"), ("client_id", "umbraco-back-office"), ("refresh_token", "[redacted]"));

    private static void AssertError(Answer answer, string code)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        using var error = JsonDocument.Parse(answer.Body);
        Assert.Equal(code, error.RootElement.GetProperty("error").GetString());
    }
}

[Collection(OnSqlite.Name)]
public sealed class ClientSignInOnSqlite(SqliteStaffSite site) : ClientSignInTests(site);

[Collection(OnPostgreSql.Name)]
public sealed class ClientSignInOnPostgreSql(PostgreSqlStaffSite site) : ClientSignInTests(site);
