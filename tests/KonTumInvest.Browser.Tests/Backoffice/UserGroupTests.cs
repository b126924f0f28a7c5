using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.Backoffice;

/// <summary>An administrator's work on the groups of staff and on where somebody starts.</summary>
public sealed class UserGroupTests(SiteFixture site) : SiteTest(site)
{
    private const string Groups = "/umbraco/section/user-management/workspace/user-group";
    private const string GroupEditor = "umb-user-group-workspace-editor";
    private const string Name = "Biên tập khu công nghiệp Sao Mai";

    [Fact]
    public async Task Group_IsMadeWithRightsOverOnePage_Changed_AndDeleted()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.GotoAsync($"{Groups}/create");
        await page.Locator($"{GroupEditor} umb-input-with-alias input").First.FillAsync(Name);
        await page.Locator("umb-input-section uui-button").Last.ClickAsync();
        var sections = page.Locator("umb-section-picker-modal uui-menu-item");
        await Assertions.Expect(sections.First).ToBeVisibleAsync();
        Assert.Equal(["Dịch thuật", "Nội dung", "Phương tiện"], (await sections.EvaluateAllAsync<string[]>("items => items.map(item => item.label)")).Order(StringComparer.Ordinal));
        await page.Locator("umb-section-picker-modal uui-menu-item[label='Nội dung']").ClickAsync();
        await page.DialogButton("Chọn").ClickAsync();
        foreach (var everything in new[] { "Cho phép truy cập tất cả ngôn ngữ", "Cho phép truy cập tất cả tài liệu", "Cho phép truy cập tất cả media" })
        {
            await page.Locator($"uui-toggle[label='{everything}']").ClickAsync();
        }

        await Assertions.Expect(page.Locator("umb-input-element")).ToHaveCountAsync(0);
        await Permission(page, "umb-user-group-entity-type-permissions", "Đọc").ClickAsync();

        await page.Locator("umb-input-document-granular-user-permission #btn-add").ClickAsync();
        await page.Locator("umb-backoffice-modal-container uui-menu-item[label='Trang chủ']").First.ClickAsync(new() { Position = new() { X = 60, Y = 15 } });
        await Permission(page, "umb-entity-user-permission-settings-modal", "Cập nhật").ClickAsync();
        await page.DialogButton("Xác nhận").ClickAsync();
        await Assertions.Expect(page.Locator("umb-input-document-granular-user-permission uui-ref-node")).ToHaveJSPropertyAsync("name", "Trang chủ");
        await page.ExpectAsync("POST", "/v1/user-group", () => page.Action("Lưu").ClickAsync());
        await page.WaitForURLAsync("**/user-group/edit/**");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator($"{GroupEditor} umb-input-with-alias input").First).ToHaveValueAsync(Name);
        var granted = page.Locator("umb-input-document-granular-user-permission uui-ref-node");
        await Assertions.Expect(granted).ToHaveJSPropertyAsync("detail", "Đọc, Cập nhật");
        await page.Locator($"{GroupEditor} #description input").FillAsync("Sửa trang chủ, đọc mọi trang khác");
        await page.ExpectAsync("PUT", new Uri(page.Url).Segments[^1].Trim('/'), () => page.Action("Lưu").ClickAsync());

        await page.ChooseAsync("Umb.EntityAction.UserGroup.Delete");
        await page.ExpectAsync("DELETE", new Uri(page.Url).Segments[^1].Trim('/'), () => page.DialogButton("Xóa").ClickAsync());
        await page.GotoAsync(Groups + "-root");
        await Assertions.Expect(page.Locator("umb-collection uui-table-row").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Name)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Viết bài; người khác duyệt và xuất bản.").First).ToBeVisibleAsync();
        faults.AssertNone();
    }

    [Fact]
    public async Task ConfiguredGroup_HasNoSave_AndIsTheBaseOfAnother()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.GotoAsync(Groups + "-root");
        await page.GetByText("Người viết", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("kontum-kept-in-configuration")).ToContainTextAsync("umbraco-config/user-groups.json");
        await Assertions.Expect(page.Action("Lưu")).ToHaveCountAsync(0);

        await page.ExpectAsync("POST", "/v1/user-group", () => page.Action("Tạo nhóm từ nhóm này").ClickAsync());

        await Assertions.Expect(page.Locator($"{GroupEditor} umb-input-with-alias input").First).ToHaveValueAsync("Người viết (bản sao)");
        await Assertions.Expect(page.Action("Lưu")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("kontum-kept-in-configuration")).ToHaveCountAsync(0);
        faults.AssertNone();
    }

    private static ILocator Permission(IPage page, string place, string words) =>
        page.Locator($"{place} umb-input-user-permission-verb[label='{words}'] uui-toggle");
}
