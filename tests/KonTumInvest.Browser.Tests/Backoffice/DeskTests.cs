using System.Globalization;
using KonTumInvest.Browser.Tests.Pages;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>What the board's editors have beyond Umbraco: approval, plans, translations, the state of the content.</summary>
public sealed class DeskTests(SiteFixture site) : SiteTest(site)
{
    private const string Park = "Khu công nghiệp Bờ Y";
    private const string ParkPath = "/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-bo-y/";

    [Fact]
    public async Task Draft_SubmittedAndApproved_IsOnTheSite()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        var summary = string.Create(CultureInfo.InvariantCulture, $"Đã được duyệt lúc {DateTime.UtcNow:O}");
        var address = await page.AddressOfAsync(Park);
        await page.GotoAsync(address);
        await page.EditAsync("Hồ sơ");
        await page.Locator("umb-input-tiptap .tiptap").First.WaitForAsync();
        await page.WriteAsync(() => page.TextAreas().First, summary);
        await page.SaveAsync();

        await page.GotoAsync(address.Replace("/view/content", "/view/approval", StringComparison.Ordinal));
        await page.Locator("kontum-approval-view uui-checkbox").First.WaitForAsync();
        await page.ExpectAsync("POST", "/approval", () => page.Locator("kontum-approval-view uui-button[label='Trình duyệt']").ClickAsync());
        Assert.DoesNotContain(summary, await (await page.Context.NewPageAsync()).ShownAsync(ParkPath), StringComparison.Ordinal);

        await page.GotoAsync("/umbraco/section/content/dashboard/approval");
        var waiting = page.Locator("kontum-approval-list[show='waiting'] uui-table-row", new() { HasText = Park });
        await page.ExpectAsync("POST", "/approve", () => waiting.Locator("uui-button[label='Xuất bản']").ClickAsync());

        Assert.Contains(summary, await (await page.Context.NewPageAsync()).ShownAsync(ParkPath), StringComparison.Ordinal);
        faults.AssertNone();
    }

    [Theory]
    [InlineData("approval", "kontum-approval-dashboard", "Bài tôi đã trình")]
    [InlineData("schedule", "kontum-schedule-dashboard", "30 ngày")]
    [InlineData("translations", "kontum-translation-dashboard", "Bản tiếng Việt sửa lúc")]
    [InlineData("health", "kontum-health-dashboard", "Số liệu cần xem lại")]
    public async Task Dashboard_ShowsItsList(string path, string element, string words)
    {
        var (page, faults) = await Site.SignInAsync($"/umbraco/section/content/dashboard/{path}");

        await page.Locator(element).GetByText(words).First.WaitForAsync();

        faults.AssertNone();
    }
}
