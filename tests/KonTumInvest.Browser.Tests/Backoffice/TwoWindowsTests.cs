using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>One person with one page in two windows.</summary>
public sealed class TwoWindowsTests(SiteFixture site) : SiteTest(site)
{
    private const string Park = "Khu công nghiệp Bờ Y";

    [Fact]
    public async Task Save_OverWhatWasSavedInTheOtherWindow_IsRefused_AndWhatWasTypedStays()
    {
        var (first, _) = await Site.SignInAsync("/umbraco");
        await OpenAsync(first);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("/umbraco");
        await OpenAsync(second);
        await second.WriteAsync(() => second.TextAreas().First, "Lưu ở cửa sổ thứ hai");
        await second.SaveAsync();
        await first.WriteAsync(() => first.TextAreas().First, "Gõ ở cửa sổ thứ nhất");

        var answer = await first.RunAndWaitForResponseAsync(
            () => first.ActAsync("Lưu…", "Lưu"),
            response => response.Request.Method == "PUT" && response.Url.Contains("/v1/document/", StringComparison.Ordinal)
        );

        Assert.Equal(409, answer.Status);
        await Assertions.Expect(first.Locator("umb-peek-error-notification, uui-toast-notification").First).ToContainTextAsync("Bạn vừa lưu mục này ở một cửa sổ khác");
        await Assertions.Expect(first.TextAreas().First).ToHaveValueAsync("Gõ ở cửa sổ thứ nhất");
        await second.WriteAsync(() => second.TextAreas().First, "Lưu lần nữa");
        await second.SaveAsync();
    }

    private static async Task OpenAsync(IPage page)
    {
        await page.OpenAsync(Park);
        await page.EditAsync("Hồ sơ");
        await page.TextAreas().First.WaitForAsync();
    }
}
