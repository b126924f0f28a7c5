using System.Text.Json;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>A walk through every screen of the lead desk: each draws without faults, in both languages, on wide and narrow screens, light and dark.</summary>
public sealed class DeskScreenTests(SiteFixture site) : SiteTest(site)
{
    private const string Links = "kontum-leads-app #nav a";

    [Theory]
    [InlineData("vi", 1440, ColorScheme.Light)]
    [InlineData("en", 390, ColorScheme.Dark)]
    public async Task EveryScreen_OfThePageForStaff_IsDrawnAndUsableByAll(string language, int width, ColorScheme scheme)
    {
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.Locator($"button[name='language'][value='{language}']").ClickAsync();
        var wrong = new List<string>();
        foreach (var address in await AddressesAsync(page, "/staff"))
        {
            await page.GotoAsync(address);
            await SettleAsync(page);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            wrong.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{address}: {violation}"));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                wrong.Add($"{address} is wider than the screen");
            }
        }

        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        faults.AssertNone();
    }

    [Theory]
    [InlineData("/staff/reports")]
    [InlineData("/staff/nowhere")]
    public async Task Screen_ThatIsNotThere_OrNotForTheAccount_SaysSo_AndShowsTheWayBack(string address)
    {
        var (page, faults) = await Site.SignInAsync("/staff");
        await page.RouteAsync(
            "**/api/v1/leads/me",
            async route =>
            {
                var me = JsonSerializer.Deserialize<Dictionary<string, object>>(await (await route.FetchAsync()).TextAsync())!;
                me["rights"] = Array.Empty<string>();
                await route.FulfillAsync(new() { Json = me });
            }
        );

        await page.GotoAsync(address);

        await Assertions.Expect(page.GetByText("Không có trang này, hoặc bạn không được xem.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Về trang đầu" }).ClickAsync();
        await Assertions.Expect(page.Locator("kontum-leads-inbox h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Không có trang này, hoặc bạn không được xem.")).ToBeHiddenAsync();
        faults.AssertNone();
    }

    [Fact]
    public async Task EveryScreen_OfTheSection_IsReachedByItsLink()
    {
        var (page, faults) = await Site.SignInAsync("/umbraco/section/leads");
        var addresses = await AddressesAsync(page, "/umbraco/section/leads");

        foreach (var address in addresses)
        {
            await page.Locator($"{Links}[href='{address}']").ClickAsync();
            await Assertions.Expect(page.Locator($"{Links}[aria-current='page']")).ToHaveAttributeAsync("href", address);
            await SettleAsync(page);
        }

        faults.AssertNone();
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(IPage page, string start)
    {
        await page.GotoAsync(start);
        await page.Locator(Links).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return await page.Locator(Links).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
    }

    // A screen that is shown has a heading, and none of the grey boxes that stand for what is still being fetched.
    private static async Task SettleAsync(IPage page)
    {
        await page.Locator("kontum-leads-app main h1:visible").First.WaitForAsync();
        await Assertions.Expect(page.Locator("kontum-leads-app main .bone:visible")).ToHaveCountAsync(0);
    }
}
