using System.Text.RegularExpressions;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>A plot is offered to an investor, held until a day, and given free again, from the page of the lead.</summary>
public sealed class OfferScreenTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(1440, "A2")]
    [InlineData(390, "B2")]
    public async Task Plot_IsOffered_HeldForOneInvestor_AndGivenFree(int width, string code)
    {
        var (lead, other) = (await Site.LeadAsync("vi", $"Công ty Giữ Chỗ {width}", An.Cluster), await Site.LeadAsync("vi", $"Công ty Đến Sau {width}"));
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        var offers = await OpenAsync(page, lead, width);
        var until = DateOnly.FromDateTime(Site.Clock.GetUtcNow().AddHours(7).DateTime).AddDays(30);

        // The search begins in the place the investor asks about.
        await FindAsync(offers, code, An.Cluster.Code);
        await offers.GetByRole(AriaRole.Button, new() { NameRegex = new("^Giới thiệu lô .") }).First.ClickAsync();
        await Assertions.Expect(offers.GetByText("đã giới thiệu").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await offers.GetByRole(AriaRole.Button, new() { NameRegex = new("^Giữ chỗ: ") }).ClickAsync();
        var day = offers.GetByLabel("Giữ đến hết ngày");
        await day.FillAsync(until.AddYears(1).ToString("yyyy-MM-dd", null));
        await offers.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(offers.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hãy chọn ngày từ hôm nay đến 180 ngày tới.");
        await Assertions.Expect(day).ToBeFocusedAsync();
        await day.FillAsync(until.ToString("yyyy-MM-dd", null));
        await offers.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();

        await Assertions.Expect(offers.GetByText($"giữ chỗ đến hết {until:dd/MM/yyyy}")).ToBeVisibleAsync();
        Assert.Equal((OfferState.Held, until), await StoredAsync(lead));
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "wider than the screen");

        offers = await OpenAsync(page, other, width);
        // The park this one asks about has no plots: everywhere.
        await FindAsync(offers, code, begins: "");
        await Assertions.Expect(offers.GetByText($"đang giữ cho nhà đầu tư khác đến {until:dd/MM/yyyy}")).ToBeVisibleAsync();

        offers = await OpenAsync(page, lead, width);
        await offers.GetByRole(AriaRole.Button, new() { NameRegex = new("^Thôi giữ: ") }).ClickAsync();
        await Assertions.Expect(offers.GetByText("thôi giữ", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(OfferState.Released, (await StoredAsync(lead)).State);

        // The browser tells of every refusal; there was one, of the day.
        Assert.All(faults.All, fault => Assert.Contains("/offers/", fault, StringComparison.Ordinal));
    }

    private static async Task<ILocator> OpenAsync(IPage page, Lead lead, int width)
    {
        await page.GotoAsync($"/staff/lead/{lead.Id}");
        if (width < 1000)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Thông tin", Exact = true }).ClickAsync();
        }

        return page.Locator("kontum-lead-offers");
    }

    private static async Task FindAsync(ILocator offers, string code, string begins)
    {
        await offers.GetByRole(AriaRole.Button, new() { Name = "Giới thiệu lô", Exact = true }).ClickAsync();
        await Assertions.Expect(offers.GetByText(new Regex("^[1-9]\\d* lô$"))).ToBeVisibleAsync();
        await Assertions.Expect(offers.GetByRole(AriaRole.Combobox, new() { Name = "Khu", Exact = true })).ToHaveValueAsync(begins);
        await offers.GetByRole(AriaRole.Combobox, new() { Name = "Khu", Exact = true }).SelectOptionAsync("");
        await offers.GetByLabel("Tìm theo số lô, tên khu").FillAsync($"{code} Sao Mai");
        await offers.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }).ClickAsync();
        await Assertions.Expect(offers.GetByText("1 lô", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task<(OfferState State, DateOnly? Until)> StoredAsync(Lead lead)
    {
        await using var database = await Site.OpenDeskAsync();
        var offer = await database.Offers.AsNoTracking().SingleAsync(row => row.LeadId == lead.Id);
        return (offer.State, offer.HeldUntil);
    }
}
