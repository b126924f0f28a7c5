using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Cms.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>The session ends on the server while an editor writes.</summary>
public sealed class SignInAgainTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Save_AfterTheSessionHasEnded_AsksToSignIn_AndIsThenDoneByItself_Once()
    {
        const string Text = "Tóm tắt gõ trước khi phiên làm việc hết hạn";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Khu công nghiệp Sao Mai");
        await page.EditAsync("Hồ sơ");
        var summary = page.TextAreas().First;
        await page.WriteAsync(() => summary, Text);
        var before = await SavesAsync(page);
        await EndSessionsAsync(Guid.Parse(await page.OwnIdAsync()));
        faults.AssertNone();
        var taken = 0;
        page.Response += (_, response) => taken += IsSave(response) && response.Ok ? 1 : 0;

        await page.ActAsync("Lưu…", "Lưu");
        await Assertions.Expect(page.Locator("umb-auth-view")).ToContainTextAsync("Phiên làm việc của bạn đã hết hạn");
        var popup = await page.RunAndWaitForPopupAsync(() => page.Locator("umb-auth-view uui-button").ClickAsync());
        var exchange = popup.WaitForRequestAsync(request =>
            request.Method == "POST"
            && request.Url.EndsWith("/token", StringComparison.Ordinal)
            && request.PostData?.Contains("code_verifier=", StringComparison.Ordinal) == true
        );
        var saved = page.WaitForResponseAsync(response => IsSave(response) && response.Ok);
        await SiteFixture.FillInSignInAsync(popup);
        await exchange;
        await saved;
        await Assertions.Expect(page.Locator("umb-auth-view")).ToHaveCountAsync(0);
        await Assertions.Expect(summary).ToHaveValueAsync(Text);
        await Assertions.Expect(page.Locator("uui-toast-notification")).ToHaveCountAsync(0);

        await page.ReloadAsync();
        await page.EditAsync("Hồ sơ");
        await Assertions.Expect(summary).ToHaveValueAsync(Text);
        Assert.Equal(1, taken);
        Assert.Equal(before + 1, await SavesAsync(page));
        Assert.All(faults.All, fault => Assert.True(IsOfTheEndedSession(fault), fault));
    }

    [Fact]
    public async Task Save_WhenSomebodyElseSignsIn_IsNotDone_AndTheClientSaysSo()
    {
        var other = await Site.AddAccountAsync("editor");
        var (page, _) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Khu công nghiệp Bờ Y");
        await page.EditAsync("Hồ sơ");
        await page.WriteAsync(() => page.TextAreas().First, "Tóm tắt của người đầu");
        var before = await SavesAsync(page);
        await EndSessionsAsync(Guid.Parse(await page.OwnIdAsync()));

        await page.ActAsync("Lưu…", "Lưu");
        var popup = await page.RunAndWaitForPopupAsync(() => page.Locator("umb-auth-view uui-button").ClickAsync());
        await SiteFixture.FillInSignInAsync(popup, other.Email!);

        await Assertions.Expect(page.Locator("umb-peek-error-notification, uui-toast-notification").First).ToContainTextAsync("Người vừa đăng nhập không phải là người đã soạn");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(before, await SavesAsync(page));
    }

    private static bool IsSave(IResponse response) =>
        response.Request.Method == "PUT" && Guid.TryParse(new Uri(response.Url).Segments[^1], out _) && response.Url.Contains("/v1/document/", StringComparison.Ordinal);

    // How often the history says that the document was saved.
    private async Task<int> SavesAsync(IPage page)
    {
        var document = Guid.Parse(new Uri(page.Url).Segments.Select(segment => segment.TrimEnd('/')).First(segment => Guid.TryParse(segment, out _)));
        await using var database = await Site.Service<IDbContextFactory<CmsDbContext>>().CreateDbContextAsync();
        return await database.Audit.CountAsync(entry =>
            entry.Type == nameof(AuditType.SaveVariant) && database.Nodes.Any(node => node.Id == entry.EntityId && node.Key == document)
        );
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
