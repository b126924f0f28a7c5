using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>A walk through the screens of the back office in both languages of accounts.</summary>
public sealed class ScreenTests(SiteFixture site) : SiteTest(site)
{
    // Texts on screen that are keys of a translation rather than words: #general_name, [general_name], general_name.
    private const string RawKeys =
        """
        () => {
          const found = new Set();
          const look = node => {
            if (node.nodeType === Node.TEXT_NODE) {
              const text = node.textContent.trim();
              if (/^(#[a-z]\w*_\w+|\[\w+\]|[a-z][A-Za-z]*_[A-Za-z]\w*)$/.test(text) && node.parentElement?.checkVisibility() !== false) {
                found.add(text);
              }
            } else if (node.nodeType !== Node.ELEMENT_NODE || !["STYLE", "SCRIPT"].includes(node.tagName)) {
              if (node.shadowRoot) {
                look(node.shadowRoot);
              }
              node.childNodes.forEach(look);
            }
          };
          look(document.body);
          return [...found];
        }
        """;

    [Theory]
    [InlineData("vi", "Trang chủ", "Khu công nghiệp Sao Mai", "Khu công nghiệp Đăk Tô", "Thuế thu nhập doanh nghiệp: chế độ trước ngày 01/10/2025")]
    [InlineData("en", "Home", "Sao Mai Industrial Park", "Đăk Tô Industrial Park", "Corporate income tax: the regime before 1 October 2025")]
    public async Task EveryScreen_InTheLanguageOfTheAccount_HasWordsAndNoFaults(string language, string home, string park, string withPlots, string policy)
    {
        await HaveAWordAsync();
        var (page, faults) = await Site.SignInAsync("/umbraco/account");
        await page.Locator($"button[name='language'][value='{language}']").ClickAsync();
        var documents = new Dictionary<string, string>();
        foreach (var name in new[] { home, park, withPlots, policy })
        {
            documents[name] = (await page.AddressOfAsync(name)).Replace("/vi/view/content", $"/{language}/view/", StringComparison.Ordinal);
        }

        await page.GotoAsync("/umbraco/section/content");
        await page.Locator("umb-document-tree-item").First.WaitForAsync();
        Assert.Equal(language, await page.Locator("umb-app").GetAttributeAsync("lang"));
        (string Path, string Shows)[] screens =
        [
            (documents[home] + "content", "umb-property"),
            (documents[home] + "info", "umb-history-item"),
            (documents[home] + "approval", "kontum-approval-view"),
            (documents[park] + "content", "umb-input-tiptap .tiptap"),
            (documents[withPlots] + "collection", "umb-document-table-column-name"),
            (documents[policy] + "content", "umb-input-tiptap .tiptap"),
            ("/umbraco/section/content/workspace/document-recycle-bin-root", "umb-collection-default"),
            ("/umbraco/section/content/dashboard/approval", "kontum-approval-dashboard"),
            ("/umbraco/section/content/dashboard/schedule", "kontum-schedule-dashboard"),
            ("/umbraco/section/content/dashboard/translations", "kontum-translation-dashboard uui-table-row"),
            ("/umbraco/section/content/dashboard/health", "kontum-health-dashboard"),
            ("/umbraco/section/content/dashboard/redirect-management", "umb-dashboard-redirect-management"),
            ("/umbraco/section/media", "umb-media-collection"),
            ("/umbraco/section/media/workspace/media-recycle-bin-root", "umb-collection-default"),
            ("/umbraco/section/translation", "umb-dictionary-collection uui-table-row"),
            ("/umbraco/section/user-management/workspace/user-root", "umb-user-collection"),
            ("/umbraco/section/user-management/workspace/user-group-root", "umb-collection uui-table-row"),
            ("/umbraco/section/user-management/workspace/user-group/create", "umb-user-group-workspace-users"),
            ($"/umbraco/section/user-management/workspace/user/edit/{await page.OwnIdAsync()}", "umb-user-workspace-editor"),
        ];
        var raw = new List<string>();
        foreach (var (path, shows) in screens)
        {
            // As a link in the client does; a page that was only read lets one go without asking.
            await page.EvaluateAsync("path => history.pushState(null, '', path)", path);
            await page.Locator(shows).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await Assertions.Expect(page.Locator("uui-loader:visible, uui-loader-bar:visible")).ToHaveCountAsync(0);
            raw.AddRange((await page.EvaluateAsync<string[]>(RawKeys)).Select(text => $"{text} on {path}"));
        }

        await page.Locator("umb-current-user-header-app uui-button").ClickAsync();
        await page.Locator("umb-current-user-modal").WaitForAsync();
        raw.AddRange((await page.EvaluateAsync<string[]>(RawKeys)).Select(text => $"{text} in the own profile"));
        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();

        Assert.Empty(raw);
        faults.AssertNone();
    }

    // The client's list of words fails when it is left before its languages have come; a row is there once they have.
    private async Task HaveAWordAsync()
    {
        const string Key = "tests.walk";
        var words = Site.Service<IDictionaryItemService>();
        if (await words.GetAsync(Key) is null)
        {
            Assert.True((await words.CreateAsync(new DictionaryItem(Key), Constants.Security.SuperUserKey)).Success);
        }
    }
}
