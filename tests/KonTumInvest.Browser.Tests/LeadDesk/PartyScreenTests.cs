using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>An organisation is found, changed over a colleague's change, joined with its double, and the joining undone.</summary>
public sealed class PartyScreenTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Organisation_IsFound_Changed_Joined_AndTheJoiningUndone()
    {
        var mark = $"Đắk Pxi {Guid.NewGuid():N}"[..16];
        var lead = await Site.LeadAsync("vi", $"Công ty TNHH Mắc ca {mark}");
        var twin = await Site.LeadAsync("en", $"Nut Export {mark}");
        var (page, faults) = await Site.SignInAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();

        // Found without marks, by keyboard.
        await page.GotoAsync("/staff/organisations");
        var list = page.Locator("kontum-leads-organisations");
        await Assertions.Expect(list.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync($"mac ca {mark.Replace("Đắk", "dak", StringComparison.Ordinal)}");
        await Assertions.Expect(list.Locator(".rows li")).ToHaveCountAsync(1);
        await list.GetByRole(AriaRole.Searchbox).BlurAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        var organisation = page.Locator("kontum-leads-organisation:visible");
        await Assertions.Expect(organisation.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Mắc ca {mark}");
        await Assertions.Expect(organisation.GetByText(lead.Reference.ToString()).First).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        // Changed: a wrong field is said beside it, and what a colleague changed meanwhile is taken over.
        var form = organisation.Locator("kontum-party-form");
        await form.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await form.GetByLabel("Tên miền thư").FillAsync("gmail.com");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(form.GetByText("Ai cũng có thể có địa chỉ ở tên miền này")).ToBeVisibleAsync();
        await using (var database = await Site.OpenDeskAsync())
        {
            await database.Organisations.Where(row => row.Id == lead.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, "6100000001").SetProperty(row => row.Version, row => row.Version + 1));
        }

        await form.GetByLabel("Tên miền thư").FillAsync("macca.example");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(form.GetByText("Người khác vừa đổi.")).ToBeVisibleAsync();
        await Assertions.Expect(form.GetByLabel("Mã số thuế")).ToHaveValueAsync("6100000001");
        await Assertions.Expect(form.GetByLabel("Tên miền thư")).ToHaveValueAsync("macca.example");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(form.Locator("dd").Filter(new() { HasText = "macca.example" })).ToBeVisibleAsync();

        // A colleague who has the page open sees it without asking.
        var (theirs, _) = await Site.SignInAsync($"/staff/organisations/{lead.OrganisationId}");
        await Assertions.Expect(theirs.Locator("kontum-party-form dd").Filter(new() { HasText = "macca.example" })).ToBeVisibleAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Sửa" }).ClickAsync();
        await form.GetByLabel("Ghi chú nội bộ").FillAsync("Đã gặp ở Kon Plông");
        await form.GetByLabel("Mã số thuế").FillAsync("");
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await Assertions.Expect(theirs.Locator("kontum-party-form dd").Filter(new() { HasText = "Đã gặp ở Kon Plông" })).ToBeVisibleAsync();
        await using (var database = await Site.OpenDeskAsync())
        {
            await database.Organisations.Where(row => row.Id == twin.OrganisationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.TaxCode, "6100000002"));
        }

        // Joined with the other, which is searched for; both leads stand there, and what was not known is taken over.
        var join = organisation.Locator("kontum-party-join");
        await join.GetByRole(AriaRole.Button, new() { Name = "Gộp với mục khác" }).ClickAsync();
        await join.GetByRole(AriaRole.Searchbox).FillAsync($"nut export {mark}");
        await join.GetByRole(AriaRole.Button, new() { Name = $"Nut Export {mark}" }).ClickAsync();
        await join.GetByRole(AriaRole.Radio, new() { Name = $"Giữ Công ty TNHH Mắc ca {mark}" }).CheckAsync();
        await Assertions.Expect(join.GetByRole(AriaRole.Row).Filter(new() { HasText = "Mã số thuế" }).Locator("td.kept .tag")).ToHaveTextAsync("điền từ mục kia");
        await Assertions.Expect(join.Locator("td .tag")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await join.GetByRole(AriaRole.Button, new() { Name = "Gộp", Exact = true }).ClickAsync();
        await Assertions.Expect(form.Locator("dd").Filter(new() { HasText = "6100000002" })).ToBeVisibleAsync();
        await Assertions.Expect(organisation.GetByText(twin.Reference.ToString()).First).ToBeVisibleAsync();
        await Assertions.Expect(join.GetByText($"Nut Export {mark}, gộp lúc")).ToBeVisibleAsync();

        // From the other's lead, in English, the link leads to the one that goes on.
        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='en']").ClickAsync();
        await page.GotoAsync($"/staff/organisations/{twin.OrganisationId}");
        await Assertions.Expect(organisation.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Mắc ca {mark}");
        await join.GetByRole(AriaRole.Button, new() { Name = $"Undo joining Nut Export {mark}" }).ClickAsync();
        await Assertions.Expect(join.GetByText("Joined into this")).ToHaveCountAsync(0);
        await Assertions.Expect(organisation.GetByText(twin.Reference.ToString())).ToHaveCountAsync(0);

        // The lead leads to its organisation and its people.
        await page.GotoAsync($"/staff/lead/{twin.Id}");
        await page.Locator("kontum-lead-contacts").GetByRole(AriaRole.Link, new() { Name = $"Nut Export {mark}" }).ClickAsync();
        await Assertions.Expect(organisation.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Nut Export {mark}");
        await page.GoBackAsync();
        await page.Locator("kontum-lead-contacts").GetByRole(AriaRole.Link, new() { Name = twin.Contact.Name }).ClickAsync();
        var person = page.Locator("kontum-leads-contact");
        await Assertions.Expect(person.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(twin.Contact.Name);
        await Assertions.Expect(person.GetByText(twin.Reference.ToString()).First).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();

        // The wrong field and the older reading were refused, and nothing else.
        var refused = $"/leads/organisations/{lead.OrganisationId}";
        Assert.DoesNotContain(faults.All, fault => !fault.Contains(refused, StringComparison.Ordinal));
        Assert.Equal(2, faults.All.Count(fault => fault.StartsWith("400 for PUT", StringComparison.Ordinal) || fault.StartsWith("409 for PUT", StringComparison.Ordinal)));
    }
}
