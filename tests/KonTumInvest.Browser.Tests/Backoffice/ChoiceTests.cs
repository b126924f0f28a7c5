using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>Choices among the words that visitors read; what is stored are codes.</summary>
[Collection(SiteTests.Name)]
public sealed class ChoiceTests(SiteFixture site)
{
    [Fact]
    public async Task Plot_IsReservedByItsWord_AndTheListAboveShowsAndFiltersTheWord()
    {
        var (page, faults) = await site.SignInAsync("/umbraco");
        await page.OpenAsync("Lô A1 (mẫu)");
        var radio = page.Locator("umb-property-editor-ui-radio-button-list uui-radio");
        await Assertions.Expect(page.Locator("umb-property-editor-ui-radio-button-list uui-radio[label='Còn trống']")).ToHaveAttributeAsync("checked", string.Empty);
        Assert.Equal(["Còn trống", "Đang giữ chỗ", "Đã cho thuê"], await radio.EvaluateAllAsync<string[]>("all => all.map(one => one.label)"));

        await page.Locator("umb-property-editor-ui-radio-button-list uui-radio[label='Đang giữ chỗ']").ClickAsync();
        await page.SaveAsync();

        await page.GotoAsync((await page.AddressOfAsync("Khu công nghiệp Đăk Tô")).Replace("/content", "/collection", StringComparison.Ordinal).Replace("section/collection", "section/content", StringComparison.Ordinal));
        var rows = page.Locator("umb-document-table-collection-view uui-table-row");
        await Assertions.Expect(rows.Filter(new() { HasText = "Đang giữ chỗ" })).ToHaveCountAsync(1);
        await page.Locator("umb-collection-filter-field input, umb-collection-text-filter input").First.FillAsync("giữ chỗ");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        Assert.Empty(faults.All);
    }
}
