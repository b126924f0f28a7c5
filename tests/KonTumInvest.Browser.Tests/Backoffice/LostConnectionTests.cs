using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>What lies between the editor and the server fails while a document is saved.</summary>
public sealed class LostConnectionTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(null, "Mất kết nối", "Thao tác có thể đã được thực hiện trên máy chủ.")]
    [InlineData(504, "Máy chủ không trả lời", "Thao tác có thể đã được thực hiện trên máy chủ.")]
    [InlineData(502, "Máy chủ không trả lời", "Thao tác có thể đã được thực hiện trên máy chủ.")]
    [InlineData(521, "Không kết nối được với máy chủ", "chưa có gì thay đổi")]
    public async Task Save_ThatDoesNotArrive_SaysSo_LosesNothing_AndCanBeRepeated(int? answer, string title, string detail)
    {
        var text = $"Tóm tắt gõ khi mạng lỗi {answer}";
        var (page, _) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Khu công nghiệp Đăk Tô");
        await page.EditAsync("Hồ sơ");
        var summary = page.TextAreas().First;
        await page.WriteAsync(() => summary, text);
        await page.RouteAsync(
            "**/v1/document/*",
            route =>
                route.Request.Method != "PUT" ? route.ContinueAsync()
                : answer is { } status ? route.FulfillAsync(new() { Status = status, Body = "<html>gateway</html>", ContentType = "text/html" })
                : route.AbortAsync("connectionreset")
        );

        await page.ActAsync("Lưu…", "Lưu");
        var notice = page.Locator("umb-peek-error-notification").First;
        await Assertions.Expect(notice).ToContainTextAsync(title);
        await Assertions.Expect(notice).ToContainTextAsync(detail);
        await Assertions.Expect(summary).ToHaveValueAsync(text);

        await page.UnrouteAllAsync();
        var saved = page.WaitForResponseAsync(response => response.Request.Method == "PUT" && response.Ok);
        await page.ActAsync("Lưu…", "Lưu");
        await saved;
    }
}
