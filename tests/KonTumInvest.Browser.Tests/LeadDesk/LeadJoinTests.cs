using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>Two leads of one investor are joined from the page of one of them, and the joining is undone.</summary>
public sealed class LeadJoinTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Lead_IsJoinedWithItsDouble_AndTheJoiningUndone(int width)
    {
        var name = $"Công ty Chè {Guid.NewGuid():N}"[..24];
        var (kept, given) = (await Site.LeadAsync("vi", name), await Site.LeadAsync("vi", name));
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await page.GotoAsync($"/staff/lead/{kept.Id}");
        if (width < 1000)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Thông tin", Exact = true }).ClickAsync();
        }

        var part = page.Locator("kontum-lead-duplicates");
        await part.GetByRole(AriaRole.Listitem).Filter(new() { HasText = given.Reference.ToString() }).GetByRole(AriaRole.Button, new() { Name = "So sánh và gộp" }).ClickAsync();
        await Assertions.Expect(part.GetByRole(AriaRole.Radio, new() { Name = $"Giữ {kept.Reference}" })).ToBeCheckedAsync();
        await part.GetByLabel("Lý do").FillAsync("Gửi hai lần");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
        await part.GetByRole(AriaRole.Button, new() { Name = "Gộp hồ sơ" }).ClickAsync();

        await Assertions.Expect(part.GetByText($"{given.Reference} được gộp ngày")).ToBeVisibleAsync();
        Assert.Equal(kept.Id, await IntoAsync(given.Id));
        Assert.Empty(await Axe.ViolationsAsync(page));
        await part.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();

        await Assertions.Expect(part.GetByText("đã hoàn tác")).ToBeVisibleAsync();
        Assert.Null(await IntoAsync(given.Id));
        faults.AssertNone();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Lead_IsJoinedByKeyboardAlone_BeginningWithTheOneThatIsKept(int width)
    {
        var name = $"Tea Company {Guid.NewGuid():N}"[..24];
        var (kept, given) = (await Site.LeadAsync("en", name), await Site.LeadAsync("en", name));
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Locator("button[name='language'][value='en']").ClickAsync();
        await page.GotoAsync($"/staff/lead/{given.Id}");
        if (width < 1000)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "About it", Exact = true }).PressAsync("Enter");
        }

        var part = page.Locator("kontum-lead-duplicates");
        var opener = part.GetByRole(AriaRole.Listitem).Filter(new() { HasText = kept.Reference.ToString() }).GetByRole(AriaRole.Button, new() { Name = "Compare and join" });
        await opener.PressAsync("Enter");

        // The other lead came first and is to be kept: it stands second, and the keyboard begins there all the same.
        await Assertions.Expect(part.GetByRole(AriaRole.Radio, new() { Name = $"Keep {kept.Reference}" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(opener).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(part.GetByRole(AriaRole.Radio, new() { Name = $"Keep {kept.Reference}" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Sent twice");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync($"**/staff/lead/{kept.Id}");
        Assert.Equal(kept.Id, await IntoAsync(given.Id));
        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        faults.AssertNone();
    }

    private async Task<Guid?> IntoAsync(Guid lead)
    {
        await using var database = await Site.OpenDeskAsync();
        return await database.Leads.Where(row => row.Id == lead).Select(row => row.MergedIntoId).SingleAsync();
    }
}
