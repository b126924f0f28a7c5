using System.Net;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.SignIn.Tests;

/// <summary>The authenticator app and the recovery codes.</summary>
public abstract class SecondFactorTests(StaffSite site)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [Fact]
    public async Task Code_SignsInOnceAndIsRefusedTheSecondTime()
    {
        var (person, key, _) = await WithSecondFactorAsync();
        NextCode();
        var code = Totp.CodeAt(key, site.Clock.GetUtcNow());

        var first = await GiveAsync(await HalfwayAsync(person), code);
        var replayed = await GiveAsync(await HalfwayAsync(person), code);
        NextCode();
        var next = await GiveAsync(await HalfwayAsync(person), Totp.CodeAt(key, site.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        Assert.Equal(HttpStatusCode.BadRequest, replayed.Status);
        Assert.Equal(HttpStatusCode.SeeOther, next.Status);
        var events = await site.EventsAsync(person.Id);
        Assert.Contains(StaffEventKind.SecondFactorOn, events);
        Assert.Contains(StaffEventKind.SecondFactorFailed, events);
    }

    [Fact]
    public async Task PasswordAlone_OpensNothing()
    {
        var (person, _, _) = await WithSecondFactorAsync();

        var browser = await HalfwayAsync(person);

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task RecoveryCode_WorksOnceAndIsKeptAsAHash()
    {
        var (person, _, codes) = await WithSecondFactorAsync();
        await using (var database = await site.DatabaseAsync())
        {
            var hashes = await database.RecoveryCodes.Where(row => row.AccountId == person.Id).Select(row => row.Hash).ToListAsync();
            Assert.Equal(SecondFactor.RecoveryCodeCount, hashes.Count);
            Assert.DoesNotContain(hashes, hash => codes.Any(code => hash.Contains(code, StringComparison.OrdinalIgnoreCase)));
        }

        var first = await GiveAsync(await HalfwayAsync(person), codes[3].ToLowerInvariant(), recovery: true);
        var second = await GiveAsync(await HalfwayAsync(person), codes[3], recovery: true);

        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Contains(StaffEventKind.RecoveryCodeUsed, await site.EventsAsync(person.Id));
    }

    [Fact]
    public async Task WrongCodes_LockTheAccountToo()
    {
        var (person, key, _) = await WithSecondFactorAsync();
        for (var count = 0; count < 5; count++)
        {
            await GiveAsync(await HalfwayAsync(person, mayBeLocked: true), "000000");
        }

        NextCode();
        var answer = await site.Browser().SignInAsync(person.Email!, StaffSite.Password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(StaffEventKind.LockedOut, await site.EventsAsync(person.Id));
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task SetUp_WithAWrongCode_TurnsNothingOn()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person.Email!);

        var answer = await browser.SendAsync("/umbraco/account/second-factor", "main form", ("Form.Code", "123"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await site.Browser().SignInAsync(person.Email!, StaffSite.Password)).Status);
        await using var database = await site.DatabaseAsync();
        Assert.Null((await database.Accounts.SingleAsync(row => row.Id == person.Id)).TotpKey);
    }

    [Fact]
    public async Task Key_IsStoredEncryptedAndNeverLogged()
    {
        var (person, key, _) = await WithSecondFactorAsync();

        await using var database = await site.DatabaseAsync();
        var stored = (await database.Accounts.SingleAsync(row => row.Id == person.Id)).TotpKey!;

        Assert.DoesNotContain(Convert.ToHexString(key), stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Totp.ToBase32(key), stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(Totp.ToBase32(key), StringComparison.Ordinal));
    }

    [Fact]
    public async Task TurningOff_NeedsACode()
    {
        var (person, key, codes) = await WithSecondFactorAsync();
        var browser = await HalfwayAsync(person);
        await GiveAsync(browser, codes[0], recovery: true);

        var refused = await browser.SendAsync("/umbraco/account", "form[data-form=second-factor-off]", ("Off.Code", "000000"));
        NextCode();
        var done = await browser.SendAsync(
            "/umbraco/account",
            "form[data-form=second-factor-off]",
            ("Off.Code", Totp.CodeAt(key, site.Clock.GetUtcNow()))
        );

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.True(await browser.IsSignedInAsync());
        Assert.Equal("/umbraco", (await site.Browser().SignInAsync(person.Email!, StaffSite.Password)).Location);
    }

    private async Task<(StaffAccount Person, byte[] Key, List<string> Codes)> WithSecondFactorAsync()
    {
        var person = await site.PersonAsync();
        var browser = await site.SignedInAsync(person.Email!);
        var page = await browser.GetAsync("/umbraco/account/second-factor");
        var key = FromBase32(page.Find("[data-totp-key]").TextContent);
        Assert.Contains($"secret={Totp.ToBase32(key)}", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("M", page.Find("svg.staff-qr path").GetAttribute("d"), StringComparison.Ordinal);

        var done = await browser.PressAsync(page, "main form", ("Form.Code", Totp.CodeAt(key, site.Clock.GetUtcNow())));
        var codes = done.Page.QuerySelectorAll("[data-recovery-code]").Select(code => code.TextContent.Trim()).ToList();
        Assert.Equal(SecondFactor.RecoveryCodeCount, codes.Distinct().Count());
        return (person, key, codes);
    }

    // A browser in which the password was right and the code is awaited.
    private async Task<Browser> HalfwayAsync(StaffAccount person, bool mayBeLocked = false)
    {
        var browser = site.Browser();
        var answer = await browser.SignInAsync(person.Email!, StaffSite.Password);
        Assert.True(mayBeLocked || answer.Location?.StartsWith("/umbraco/login/code", StringComparison.Ordinal) == true, string.Join(" | ", answer.Errors));
        return browser;
    }

    private static async Task<Answer> GiveAsync(Browser browser, string code, bool recovery = false)
    {
        var page = await browser.GetAsync($"/umbraco/login/code?recovery={recovery}");
        return page.Status == HttpStatusCode.OK ? await browser.PressAsync(page, "main form", ("Form.Code", code)) : page;
    }

    private void NextCode() => site.Clock.Advance(TimeSpan.FromSeconds(60));

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(letter => Convert.ToString(Base32.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}

[Collection(OnSqlite.Name)]
public sealed class SecondFactorOnSqlite(SqliteStaffSite site) : SecondFactorTests(site);

[Collection(OnPostgreSql.Name)]
public sealed class SecondFactorOnPostgreSql(PostgreSqlStaffSite site) : SecondFactorTests(site);
