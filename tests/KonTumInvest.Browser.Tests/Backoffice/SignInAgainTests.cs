using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>The session ends on the server while an editor writes.</summary>
public sealed class SignInAgainTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Save_AfterTheSessionHasEnded_AsksToSignIn_AndThenTakesWhatWasTyped()
    {
        const string Text = "Tóm tắt gõ trước khi phiên làm việc hết hạn";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Khu công nghiệp Sao Mai");
        await page.EditAsync("Hồ sơ");
        var summary = page.TextAreas().First;
        await summary.FillAsync(Text);
        await EndSessionsAsync(Guid.Parse(await page.OwnIdAsync()));
        faults.AssertNone();

        await page.ActAsync("Lưu…", "Lưu");
        await Assertions.Expect(page.Locator("umb-auth-view")).ToContainTextAsync("Phiên làm việc của bạn đã hết hạn");
        var popup = await page.RunAndWaitForPopupAsync(() => page.Locator("umb-auth-view uui-button").ClickAsync());
        var exchange = popup.WaitForRequestAsync(request =>
            request.Method == "POST"
            && request.Url.EndsWith("/token", StringComparison.Ordinal)
            && request.PostData?.Contains("code_verifier=", StringComparison.Ordinal) == true
        );
        await SiteFixture.FillInSignInAsync(popup);
        await exchange;
        await Assertions.Expect(page.Locator("umb-auth-view")).ToHaveCountAsync(0);
        await Assertions.Expect(summary).ToHaveValueAsync(Text);
        await page.SaveAsync();

        await page.ReloadAsync();
        await page.EditAsync("Hồ sơ");
        await Assertions.Expect(summary).ToHaveValueAsync(Text);
        Assert.All(faults.All, fault => Assert.True(IsOfTheEndedSession(fault), fault));
    }

    private async Task EndSessionsAsync(Guid account)
    {
        var sessions = Site.Service<StaffSessions>();
        foreach (var ended in await sessions.EndAllAsync(account, except: null, CancellationToken.None))
        {
            sessions.Forget(ended);
        }
    }

    // That the server knows nobody any more, and that the client has asked whether the session can be renewed.
    private static bool IsOfTheEndedSession(string fault) =>
        fault.StartsWith("401 for ", StringComparison.Ordinal)
        || fault.StartsWith("400 for POST ", StringComparison.Ordinal) && fault.EndsWith("/token", StringComparison.Ordinal)
        || fault.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal)
        || fault.StartsWith("[UmbAuthClient] Token request failed: 400", StringComparison.Ordinal);
}
