using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>Choices among the words that visitors read; what is stored are codes.</summary>
public sealed class ChoiceTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Plot_IsReservedByItsWord_AndTheListAboveShowsTheWord()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Lô A1 (mẫu)");
        var radio = page.Locator("umb-property-editor-ui-radio-button-list uui-radio");
        await Assertions.Expect(page.Locator("umb-property-editor-ui-radio-button-list uui-radio[label='Còn trống']")).ToHaveAttributeAsync("checked", string.Empty);
        Assert.Equal(["Còn trống", "Đang giữ chỗ", "Đã cho thuê"], await radio.EvaluateAllAsync<string[]>("all => all.map(one => one.label)"));

        await page.Locator("umb-property-editor-ui-radio-button-list uui-radio[label='Đang giữ chỗ']").ClickAsync();
        await page.SaveAsync();

        // Plots of several places have this name: the list is that of the place this one lies in.
        var contents = Site.Service<IContentService>();
        var plot = contents.GetById(Guid.Parse(page.Url.Split('/').First(part => Guid.TryParse(part, out var _))))!;
        await page.GotoAsync($"/umbraco/section/content/workspace/document/edit/{contents.GetById(plot.ParentId)!.Key}/vi/view/collection");
        var rows = page.Locator("umb-document-table-collection-view uui-table-row");
        await Assertions.Expect(rows.Filter(new() { HasText = "Lô A1 (mẫu)" })).ToContainTextAsync("Đang giữ chỗ");
        faults.AssertNone();
    }
}
