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
        var rights = page.Locator("kontum-group-rights");
        await Assertions.Expect(rights.Locator("#kept")).ToContainTextAsync("umbraco-config/user-groups.json");
        await Assertions.Expect(page.Action("Lưu")).ToHaveCountAsync(0);
        await Assertions.Expect(rights.GetByText("Nội dung, Phương tiện", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(rights.Locator("li strong", new() { HasTextString = "Cập nhật" })).ToBeVisibleAsync();
        await Assertions.Expect(rights.Locator("li strong", new() { HasTextString = "Xuất bản" })).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator($"{GroupEditor} input:not([readonly]):visible")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator($"{GroupEditor} uui-toggle:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator($"{GroupEditor} uui-button#icon")).ToHaveAttributeAsync("disabled", string.Empty);
        await Assertions.Expect(page.Locator("umb-workspace-entity-action-menu umb-entity-actions-dropdown")).ToHaveCountAsync(0);

        await page.ExpectAsync("POST", "/v1/user-group", () => page.Action("Tạo nhóm từ nhóm này").ClickAsync());

        await Assertions.Expect(page.Locator($"{GroupEditor} umb-input-with-alias input").First).ToHaveValueAsync("Người viết (bản sao)");
        await Assertions.Expect(page.Action("Lưu")).ToBeVisibleAsync();
        await Assertions.Expect(rights.Locator("#kept")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator($"{GroupEditor} umb-input-user-permission-verb uui-toggle:visible").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("umb-workspace-entity-action-menu umb-entity-actions-dropdown")).ToBeVisibleAsync();
        faults.AssertNone();
    }

    [Fact]
    public async Task OwnAccount_ShowsItsGroups_AndWhoChangesThem_ButNothingToChangeThemWith()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        await page.GotoAsync($"/umbraco/section/user-management/workspace/user/edit/{await page.OwnIdAsync()}");

        var access = page.Locator("umb-user-workspace-assign-access");
        await Assertions.Expect(access).ToContainTextAsync("Một quản trị viên khác có thể đổi giúp bạn.");
        await Assertions.Expect(access.Locator("[slot='editor']:visible")).ToHaveTextAsync("Quản trị viên");
        await Assertions.Expect(access.Locator(":is(umb-user-group-input, umb-input-document, umb-input-media, uui-toggle):visible")).ToHaveCountAsync(0);
        faults.AssertNone();
    }

    [Fact]
    public async Task OtherAccount_ShowsWhatItsGroupsAndStartNodesAreChangedWith()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco");
        var other = await Site.AddAccountAsync("editor");

        await page.GotoAsync($"/umbraco/section/user-management/workspace/user/edit/{other.Id}");

        var access = page.Locator("umb-user-workspace-assign-access");
        await Assertions.Expect(access.Locator("umb-user-group-input")).ToBeVisibleAsync();
        await Assertions.Expect(access.Locator("uui-toggle").First).ToBeVisibleAsync();
        await Assertions.Expect(access).Not.ToContainTextAsync("Một quản trị viên khác");
        faults.AssertNone();
    }

    [Fact]
    public async Task Save_OverAChangeBySomebodyElse_IsRefused_AndWhatWasTypedStays()
    {
        const string Typed = "Gõ ở cửa sổ thứ nhất";
        var (first, _) = await Site.SignInAsync("/umbraco");
        await first.GotoAsync(Groups + "-root");
        await first.GetByText("Người dịch", new() { Exact = true }).First.ClickAsync();
        await first.ExpectAsync("POST", "/v1/user-group", () => first.Action("Tạo nhóm từ nhóm này").ClickAsync());
        var description = first.Locator($"{GroupEditor} #description input");
        await Assertions.Expect(description).ToBeEditableAsync();
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);
        await second.Locator($"{GroupEditor} #description input").FillAsync("Lưu ở cửa sổ thứ hai");
        await second.ExpectAsync("PUT", new Uri(second.Url).Segments[^1].Trim('/'), () => second.Action("Lưu").ClickAsync());
        await description.FillAsync(Typed);

        var answer = await first.RunAndWaitForResponseAsync(
            () => first.Action("Lưu").ClickAsync(),
            response => response.Request.Method == "PUT" && response.Url.Contains("/v1/user-group/", StringComparison.Ordinal)
        );

        Assert.Equal(409, answer.Status);
        await Assertions.Expect(first.Locator("umb-peek-error-notification, uui-toast-notification").First).ToContainTextAsync("Bạn vừa lưu mục này ở một cửa sổ khác");
        await Assertions.Expect(description).ToHaveValueAsync(Typed);
    }

    private static ILocator Permission(IPage page, string place, string words) =>
        page.Locator($"{place} umb-input-user-permission-verb[label='{words}'] uui-toggle");
}
