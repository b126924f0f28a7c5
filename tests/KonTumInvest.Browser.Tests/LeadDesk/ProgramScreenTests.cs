using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>A program is set up, given a key that is shown once, and its key is taken back.</summary>
public sealed class ProgramScreenTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Program_ChangedMeanwhile_IsSaid_TakenOver_AndSavedWithTheNextTry()
    {
        var name = $"Chậm {Guid.NewGuid():N}"[..14];
        var (page, _) = await Site.SignInAsync("/staff/clients");
        var screen = page.Locator("kontum-leads-clients");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Thêm chương trình" }).ClickAsync();
        var form = screen.Locator("kontum-leads-client-form");
        await form.GetByLabel("Tên chương trình").FillAsync(name);
        await form.GetByLabel("Dùng vào việc gì").FillAsync("Bản đầu");
        await form.GetByLabel("Hồ sơ của").SelectOptionAsync("*");
        await form.GetByLabel("Đọc hồ sơ").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        var program = screen.GetByRole(AriaRole.Article).Filter(new() { HasText = name });
        await program.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await form.GetByLabel("Dùng vào việc gì").FillAsync("Bản của tôi");
        await using (var database = await Site.OpenDeskAsync())
        {
            Assert.Equal(1, await database.ApiClients.Where(client => client.Name == name).ExecuteUpdateAsync(set => set.SetProperty(client => client.SeesInvestment, true).SetProperty(client => client.Version, client => client.Version + 1)));
        }

        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(form.GetByText("Vốn đầu tư: chưa có → ✓")).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByLabel("Vốn đầu tư")).ToBeCheckedAsync();
        await Assertions.Expect(form.GetByLabel("Dùng vào việc gì")).ToHaveValueAsync("Bản của tôi");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(program.GetByText("Bản của tôi")).ToBeVisibleAsync();
        await using var after = await Site.OpenDeskAsync();
        Assert.True((await after.ApiClients.SingleAsync(client => client.Name == name)).SeesInvestment);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Program_IsSetUp_GivenAKeyThatIsShownOnceAndCopied_AndTheKeyTakenBack(int width)
    {
        var name = $"Một cửa {Guid.NewGuid():N}"[..16];
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await page.GotoAsync("/staff/clients");
        var screen = page.Locator("kontum-leads-clients");

        // Set up: nothing is sent without a right.
        await screen.GetByRole(AriaRole.Button, new() { Name = "Thêm chương trình" }).ClickAsync();
        var form = screen.Locator("kontum-leads-client-form");
        await form.GetByLabel("Tên chương trình").FillAsync(name);
        await form.GetByLabel("Dùng vào việc gì").FillAsync("Chuyển hồ sơ một cửa; phòng Đầu tư chịu trách nhiệm");
        await form.GetByLabel("Hồ sơ của").SelectOptionAsync("*");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(form.GetByText("Hãy chọn ít nhất một quyền")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await form.GetByLabel("Đọc hồ sơ").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        var program = screen.GetByRole(AriaRole.Article).Filter(new() { HasText = name });
        await Assertions.Expect(program.GetByText("Chưa có khóa.")).ToBeVisibleAsync();

        // The key is shown once, copied as it is, and opens what the program may do.
        await program.GetByRole(AriaRole.Button, new() { Name = $"Cấp khóa: {name}" }).ClickAsync();
        var giving = screen.Locator("kontum-leads-client-key");
        await giving.GetByLabel("Ngày cuối cùng dùng được").FillAsync(Site.Clock.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await giving.GetByRole(AriaRole.Button, new() { Name = "Cấp khóa", Exact = true }).ClickAsync();
        var key = await giving.GetByLabel("Khóa", new() { Exact = true }).InputValueAsync();
        await giving.GetByRole(AriaRole.Button, new() { Name = "Sao chép" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Đã sao chép.")).ToBeVisibleAsync();
        Assert.StartsWith("kt_", key, StringComparison.Ordinal);
        Assert.Equal(key, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(await Axe.ViolationsAsync(page));
        await giving.GetByRole(AriaRole.Button, new() { Name = "Xong" }).ClickAsync();
        Assert.DoesNotContain(key, await page.ContentAsync(), StringComparison.Ordinal);
        await program.GetByRole(AriaRole.Button, new() { Name = $"Cấp khóa: {name}" }).ClickAsync();
        await Assertions.Expect(giving.GetByLabel("Ngày cuối cùng dùng được")).ToBeVisibleAsync();
        await Assertions.Expect(giving.GetByLabel("Khóa", new() { Exact = true })).ToHaveCountAsync(0);
        await giving.GetByRole(AriaRole.Button, new() { Name = "Hủy" }).ClickAsync();
        Assert.Equal(200, await AskAsync(page, key));

        // It ends within thirty days, and says so; taken back, it opens nothing.
        await Assertions.Expect(program.GetByText("Sắp hết hạn")).ToBeVisibleAsync();
        await program.GetByRole(AriaRole.Button, new() { Name = $"Thu hồi khóa {key[..11]}" }).ClickAsync();
        await screen.Locator("#question").GetByRole(AriaRole.Button, new() { Name = $"Thu hồi khóa {key[..11]}" }).ClickAsync();
        await Assertions.Expect(program.GetByText("Đã thu hồi")).ToBeVisibleAsync();
        await Assertions.Expect(program.GetByText("Sắp hết hạn")).ToHaveCountAsync(0);
        Assert.Equal(401, await AskAsync(page, key));
        Assert.Empty(await Axe.ViolationsAsync(page));

        // The program without a right was refused, and nothing else.
        Assert.DoesNotContain(faults.All, fault => !fault.Contains("/leads/clients", StringComparison.Ordinal));
        Assert.Equal(1, faults.All.Count(fault => fault.StartsWith("400 for POST", StringComparison.Ordinal)));
    }

    private static async Task<int> AskAsync(IPage page, string key) =>
        (await page.Context.APIRequest.GetAsync("/api/v1/leads", new() { Headers = [new("Authorization", $"Bearer {key}")] })).Status;
}
