using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.SignIn.Tests;

/// <summary>Signing in and out, and how long it lasts.</summary>
public abstract class SignInTests(StaffSite site)
{
    [Fact]
    public async Task SignIn_WithTheRightPassword_OpensTheBackOfficeUnderAHardenedCookie()
    {
        var person = await site.PersonAsync();
        var browser = site.Browser();

        var answer = await browser.SignInAsync(person.Email!, StaffSite.Password);

        Assert.Equal((HttpStatusCode.SeeOther, "/umbraco"), (answer.Status, answer.Location));
        var cookie = answer.Response.Headers.GetValues("Set-Cookie").Single(text => text.StartsWith("__Host-kti-staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var account = await browser.GetAsync("/umbraco/account");
        Assert.Contains(person.Email!, account.Body, StringComparison.Ordinal);
        Assert.True(account.Response.Headers.CacheControl!.NoStore);
        Assert.Equal([StaffEventKind.SignedIn], await site.EventsAsync(person.Id));
    }

    [Fact]
    public async Task SignIn_RefusedForAnyReason_SaysTheSameAndIsAudited()
    {
        var person = await site.PersonAsync();
        var stranger = $"{Guid.NewGuid():N}@nobody.example";

        var wrong = await site.Browser().SignInAsync(person.Email!, "not the password at all");
        var unknown = await site.Browser().SignInAsync(stranger, StaffSite.Password);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.NotEmpty(wrong.Errors);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal([StaffEventKind.SignInFailed], await site.EventsAsync(person.Id));
        Assert.Contains(StaffEventKind.SignInFailed, await site.EventsAsync(null));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(person.Email!, StringComparison.OrdinalIgnoreCase) || line.Contains(stranger, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(StaffSite.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FiveWrongPasswords_LockTheAccountForAQuarterOfAnHour()
    {
        var person = await site.PersonAsync();
        for (var count = 0; count < 5; count++)
        {
            await site.Browser().SignInAsync(person.Email!, $"wrong password {count}");
        }

        var locked = await site.Browser().SignInAsync(person.Email!, StaffSite.Password);
        site.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await site.Browser().SignInAsync(person.Email!, StaffSite.Password);

        Assert.Equal(HttpStatusCode.BadRequest, locked.Status);
        Assert.Equal(HttpStatusCode.SeeOther, later.Status);
        Assert.Contains(StaffEventKind.LockedOut, await site.EventsAsync(person.Id));
    }

    [Fact]
    public async Task GuessesSentAtTheSameMoment_AreAllCounted()
    {
        var person = await site.PersonAsync();
        var browser = site.Browser();
        var page = await browser.GetAsync("/umbraco/login");

        await Task.WhenAll(
            Enumerable.Range(0, 12).Select(guess => browser.PressAsync(page, "main form", ("Form.Email", person.Email), ("Form.Password", $"parallel guess {guess}")))
        );

        await using var database = await site.DatabaseAsync();
        Assert.NotNull((await database.Accounts.SingleAsync(row => row.Id == person.Id)).LockoutEnd);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser().SignInAsync(person.Email!, StaffSite.Password)).Status);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithAForeignReturnAddress_StaysHere(string address)
    {
        var person = await site.PersonAsync();

        var answer = await site.Browser().SignInAsync(person.Email!, StaffSite.Password, $"/umbraco/login?ReturnUrl={Uri.EscapeDataString(address)}");

        Assert.Equal((HttpStatusCode.SeeOther, "/umbraco/account"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        var person = await site.PersonAsync();
        var browser = site.Browser();

        var answer = await browser.PostAsync("/umbraco/login", ("Form.Email", person.Email!), ("Form.Password", StaffSite.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task PageWithoutSignIn_LeadsToItAndBack()
    {
        var person = await site.PersonAsync();
        var browser = site.Browser();

        var asked = await browser.GetAsync("/umbraco/account?from=mail");
        var signedIn = await browser.SignInAsync(person.Email!, StaffSite.Password, new Uri(asked.Location!).PathAndQuery);

        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Equal("/umbraco/account?from=mail", signedIn.Location);
    }

    [Fact]
    public async Task SessionEndedElsewhere_IsOutOnItsNextRequest()
    {
        var person = await site.PersonAsync();
        var desk = await site.SignedInAsync(person.Email!);
        var phone = await site.SignedInAsync(person.Email!);
        Assert.True(await phone.IsSignedInAsync());

        var page = await desk.GetAsync("/umbraco/account");
        var ended = await desk.PressAsync(page, "button[name=session]");

        Assert.Equal(HttpStatusCode.SeeOther, ended.Status);
        Assert.False(await phone.IsSignedInAsync());
        Assert.True(await desk.IsSignedInAsync());
        Assert.Equal(StaffEventKind.SessionEnded, (await site.EventsAsync(person.Id))[^1]);
    }

    [Fact]
    public async Task SessionOfAnotherPerson_CannotBeEnded()
    {
        var victim = await site.PersonAsync();
        var theirs = await site.SignedInAsync(victim.Email!);
        var browser = await site.SignedInAsync((await site.PersonAsync()).Email!);
        await using var database = await site.DatabaseAsync();
        var session = await database.Sessions.SingleAsync(row => row.AccountId == victim.Id);

        var page = await browser.GetAsync("/umbraco/account");
        var token = page.Find("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var answer = await browser.PostAsync("/umbraco/account/sessions/end", ("session", session.Id.ToString()), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(await theirs.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOutEverywhere_EndsEverySession()
    {
        var person = await site.PersonAsync();
        var desk = await site.SignedInAsync(person.Email!);
        var phone = await site.SignedInAsync(person.Email!);

        await desk.SendAsync("/umbraco/account", "form[data-form=end-all]");

        Assert.False(await desk.IsSignedInAsync());
        Assert.False(await phone.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOut_MakesTheOldCookieWorthless()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person.Email!);
        await using var database = await site.DatabaseAsync();

        var answer = await browser.SendAsync("/umbraco/account", "form[action='/umbraco/account/sign-out']");

        Assert.Equal("/umbraco/login", answer.Location);
        Assert.False(await browser.IsSignedInAsync());
        Assert.NotNull((await database.Sessions.SingleAsync(row => row.AccountId == person.Id)).EndedAt);
        Assert.Equal([StaffEventKind.SignedIn, StaffEventKind.SignedOut], await site.EventsAsync(person.Id));
    }

    [Fact]
    public async Task Session_LivesWhileItIsUsedAndEndsTwentyMinutesAfter()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person.Email!);
        for (var count = 0; count < 3; count++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.True(await browser.IsSignedInAsync());
        }

        site.Clock.Advance(TimeSpan.FromMinutes(21));

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_EndsAfterTwelveHoursHoweverMuchItIsUsed()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person.Email!);
        for (var count = 0; count < 47; count++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.True(await browser.IsSignedInAsync());
        }

        site.Clock.Advance(TimeSpan.FromMinutes(16));

        Assert.False(await browser.IsSignedInAsync());
    }
}

[Collection(OnSqlite.Name)]
public sealed class SignInOnSqlite(SqliteStaffSite site) : SignInTests(site);

[Collection(OnPostgreSql.Name)]
public sealed class SignInOnPostgreSql(PostgreSqlStaffSite site) : SignInTests(site);
