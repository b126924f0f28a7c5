using System.Globalization;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>The editor client against our Management API, as an editor uses both.</summary>
public sealed class EditorClientTests(SiteFixture site) : SiteTest(site)
{
    private const string Park = "Khu công nghiệp Đăk Tô";
    private const string ParkPath = "/vi/khu-va-cum-cong-nghiep/khu-cong-nghiep-dak-to/";

    [Fact]
    public async Task SignIn_LeadsToTheTreeOfContent_InVietnamese()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco/section/content");

        await page.Locator("umb-document-tree-item", new() { HasText = "Trang chủ" }).WaitForAsync();

        Assert.EndsWith("/umbraco/section/content", page.Url, StringComparison.Ordinal);
        Assert.Equal("vi", await page.Locator("umb-app").GetAttributeAsync("lang"));
        Assert.Equal(1, await page.Locator("umb-backoffice-header-sections uui-tab", new() { HasText = "Nội dung" }).CountAsync());
        faults.AssertNone();
    }

    [Fact]
    public async Task Text_SavedAndPublished_IsOnTheSite()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        var summary = string.Create(CultureInfo.InvariantCulture, $"Tóm tắt được sửa lúc {DateTime.UtcNow:O}");
        await page.GotoAsync(await page.AddressOfAsync(Park));
        await page.EditAsync("Hồ sơ");
        await page.Locator("umb-input-tiptap .tiptap").First.WaitForAsync();
        await page.WriteAsync(() => page.TextAreas().First, summary);

        await page.ExpectAsync("PUT", "/update-and-publish", () => page.ActAsync("Lưu và xuất bản", "Lưu và xuất bản"));

        Assert.Contains(summary, await (await page.Context.NewPageAsync()).ShownAsync(ParkPath), StringComparison.Ordinal);
        faults.AssertNone();
    }

    [Fact]
    public async Task Figure_TypedIntoItsEditor_IsStoredWithItsDocument()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.GotoAsync(await page.AddressOfAsync(Park));
        await page.EditAsync("Số liệu");
        var figure = page.Locator("kontum-figure-editor").First;
        await figure.Locator("uui-input[label='Giá trị'] input").First.FillAsync("151.5");
        await figure.Locator("uui-input[label='Văn bản'] input").First.FillAsync("Quyết định thử nghiệm");
        await page.Keyboard.PressAsync("Tab");

        await page.SaveAsync();
        await page.ReloadAsync();
        await page.EditAsync("Số liệu");

        await Assertions.Expect(figure.Locator("uui-input[label='Giá trị'] input").First).ToHaveValueAsync("151.5");
        await Assertions.Expect(figure.Locator("uui-input[label='Văn bản'] input").First).ToHaveValueAsync("Quyết định thử nghiệm");
        faults.AssertNone();
    }

    [Fact]
    public async Task Document_ThrownAway_LiesInTheRecycleBin()
    {
        const string Name = "Lô B1 (mẫu)";
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.GotoAsync(await page.AddressOfAsync(Name));
        await page.EditAsync("Vị trí");
        await page.Locator("kontum-geometry-map canvas").WaitForAsync();

        await page.ChooseAsync("Umb.EntityAction.Document.RecycleBin.Trash");
        await page.ExpectAsync("PUT", "/move-to-recycle-bin", () => page.DialogButton("Thùng rác").ClickAsync());
        await page.GotoAsync("/umbraco/section/content/workspace/document-recycle-bin-root");

        await page.Locator("umb-document-recycle-bin-tree-item-collection-view, umb-table, uui-table").GetByText(Name).First.WaitForAsync();
        faults.AssertNone();
    }

    [Fact]
    public async Task EveryDataType_HasAnEditorInTheClient()
    {
        var named = Directory
            .GetFiles(Path.Combine(Browser.Repository.Root, "umbraco-config/data-types"), "*.json")
            .Select(file => System.Text.Json.JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("editorUi").GetString()!)
            .Distinct()
            .ToArray();
        var (page, _) = await Site.SignInAsync("/umbraco");
        await page.Locator("umb-backoffice").WaitForAsync();

        var missing = await page.Locator("umb-backoffice")
            .EvaluateAsync<string[]>("(client, aliases) => aliases.filter(alias => !client.extensionRegistry.isRegistered(alias))", named);

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Visitor_WhoIsNotSignedIn_ComesBackToTheAddressAskedFor()
    {
        var (page, _) = await Site.SignInAsync("/umbraco/section/media");

        Assert.Contains("/umbraco/section/media", page.Url, StringComparison.Ordinal);
    }
}
