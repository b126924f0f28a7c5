using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>The menus of rich text, in the language of the account.</summary>
public sealed class StyleTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task MenuOfTextStyles_IsInUse_AndNamesHeadingsInVietnamese()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Miễn thuế nhập khẩu");
        var text = page.Locator("umb-input-tiptap .tiptap").First;
        await text.ClickAsync();

        await page.Locator("umb-input-tiptap uui-button[label='Kiểu chữ']").First.ClickAsync();

        await Assertions.Expect(page.Locator("umb-cascading-menu-popover uui-menu-item[label='Tiêu đề']").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("umb-input-tiptap uui-button[label='Bảng']").First).ToBeVisibleAsync();
        faults.AssertNone();
    }
}
