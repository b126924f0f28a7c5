using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>The client's screens and words for what this site does not offer.</summary>
public sealed class NotOfferedTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Create_BelowAPageThatHoldsNone_SaysSo_WithoutNamingASectionThatIsNotThere()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.OpenAsync("Tìm kiếm");

        await page.ChooseAsync("Umb.EntityAction.Document.Create");

        // The English words between its tags are shown only where a key has none.
        var words = page.Locator("umb-document-create-options-modal umb-localize");
        await words.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("Dưới trang này không tạo được trang nào.", (await words.EvaluateAsync<string>("shown => shown.shadowRoot.textContent")).Trim());
        faults.AssertNone();
    }

    [Theory]
    [InlineData("language-root")]
    [InlineData("language/edit/vi")]
    [InlineData("webhook-root")]
    public async Task ScreenOfTheSchema_IsNotFound(string workspace)
    {
        var (page, faults) = await Site.SignInAsync($"/umbraco/section/translation/workspace/{workspace}");

        await Assertions.Expect(page.Locator("umb-workspace umb-route-not-found")).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("umb-workspace umb-view-loader")).ToHaveCountAsync(0);
        faults.AssertNone();
    }
}
