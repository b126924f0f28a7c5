using System.Text.Json;
using System.Text.RegularExpressions;
using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>From the list to a lead, along the list and back, as somebody works through it; and lists that follow colleagues.</summary>
public sealed class ListWayTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task List_IsWorkedThrough_FromLeadToLead_AndIsThereAgainAsItWas(int width)
    {
        var leads = new List<Lead>();
        foreach (var name in new[] { "Một", "Hai", "Ba" })
        {
            leads.Add(await Site.LeadAsync("vi", $"Công ty Nối Tiếp {name} {width}"));
        }

        var (page, faults) = await Site.SignInAsync("/staff/inbox?stage=New&order=-created", width);
        var inbox = page.Locator("kontum-leads-inbox");
        await inbox.Locator("#search").FillAsync($"noi tiep {width}");
        await SearchedAsync(page, inbox, $"Nối Tiếp Một {width}", 3);

        await inbox.GetByRole(AriaRole.Link, new() { Name = $"Nối Tiếp Ba {width}" }).ClickAsync();
        var head = page.Locator("kontum-lead-head:visible");
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync($"Nối Tiếp Ba {width}");
        await Assertions.Expect(head.Locator(".along")).ToContainTextAsync("1 / 3");
        await Assertions.Expect(head.GetByRole(AriaRole.Button, new() { Name = "Hồ sơ trước" })).ToBeDisabledAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "Hồ sơ sau" }).ClickAsync();
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync($"Nối Tiếp Hai {width}");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync($"Nối Tiếp Một {width}");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync($"Nối Tiếp Hai {width}");

        // Along the list is one step: back leads to it.
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/staff/inbox\?stage=New&order=-created$"));
        await Assertions.Expect(inbox.Locator("#search")).ToHaveValueAsync($"noi tiep {width}");
        await Assertions.Expect(inbox.Locator("li.at")).ToContainTextAsync($"Nối Tiếp Hai {width}");

        await inbox.GetByRole(AriaRole.Link, new() { Name = $"Nối Tiếp Một {width}" }).ClickAsync();
        await Assertions.Expect(head.Locator("h1")).ToContainTextAsync($"Nối Tiếp Một {width}");
        Assert.True((await Site.Service<LeadService>().MoveAsync(leads[0].Id, new StageMove(LeadStage.Acknowledged), leads[0].Version, DeskActor.System, CancellationToken.None)).Succeeded);
        await page.Keyboard.PressAsync("u");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/staff/inbox\?stage=New&order=-created$"));
        await Assertions.Expect(inbox.Locator("li .what")).ToHaveCountAsync(2);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
        faults.AssertNone();
    }

    [Fact]
    public async Task Search_ForTooLittle_SaysSo_AndNamesOfShortSyllablesAreFound()
    {
        await Site.LeadAsync("vi", "Lý Ỷ Vũ");
        var (page, faults) = await Site.SignInAsync("/staff/inbox?order=-created");
        var inbox = page.Locator("kontum-leads-inbox");

        await inbox.Locator("#search").FillAsync("lý");
        await Assertions.Expect(inbox.GetByText("Hãy gõ ít nhất ba ký tự để tìm.")).ToBeVisibleAsync();
        await inbox.Locator("#search").FillAsync("lý ỷ");

        await Assertions.Expect(inbox.Locator("li .what")).ToHaveCountAsync(1);
        await Assertions.Expect(inbox.Locator("li .what")).ToContainTextAsync("Lý Ỷ Vũ");
        faults.AssertNone();
    }

    [Fact]
    public async Task ChosenLeads_AreClosedByKeysAlone_AndWhatIsRefusedStaysChosen()
    {
        var leads = new[] { await Site.LeadAsync("vi", "Công ty Phím Đóng A"), await Site.LeadAsync("vi", "Công ty Phím Đóng B") };
        var (page, _) = await Site.SignInAsync("/staff/inbox?order=-created");
        var inbox = page.Locator("kontum-leads-inbox");
        await inbox.Locator("#search").FillAsync("phim dong");
        await Assertions.Expect(inbox.Locator("li .what")).ToHaveCountAsync(2);
        await inbox.Locator("h1").ClickAsync();

        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(inbox.Locator("kontum-leads-bulk dialog")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("a");
        var dialog = inbox.Locator("kontum-leads-bulk");
        await Assertions.Expect(dialog.Locator("select[name=unit]")).ToHaveValueAsync(leads[0].UnitCode!);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("c");
        await dialog.GetByLabel("Vì sao không thành").SelectOptionAsync("NoAnswer");

        // One was changed since the list was read.
        await using var database = await Site.OpenDeskAsync();
        await database.Leads.Where(lead => lead.Id == leads[0].Id).ExecuteUpdateAsync(set => set.SetProperty(lead => lead.Version, lead => lead.Version + 1));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thực hiện với 2 hồ sơ" }).ClickAsync();

        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(leads[0].Reference.ToString());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Thực hiện với 1 hồ sơ" }).ClickAsync();
        await Assertions.Expect(dialog.Locator("dialog")).ToBeHiddenAsync();
        var ids = leads.Select(lead => lead.Id).ToList();
        Assert.Equal(2, await database.Leads.CountAsync(lead => ids.Contains(lead.Id) && lead.Stage == LeadStage.Lost));
    }

    [Fact]
    public async Task WhoOnlyReads_FindsNothingToChoose()
    {
        await Site.LeadAsync("vi", "Công ty Chỉ Xem");
        var (page, faults) = await Site.SignInAsync("/staff");
        await page.RouteAsync(
            "**/api/v1/leads/me",
            async route =>
            {
                var me = JsonSerializer.Deserialize<Dictionary<string, object>>(await (await route.FetchAsync()).TextAsync())!;
                me["writes"] = false;
                await route.FulfillAsync(new() { Json = me });
            }
        );

        await page.GotoAsync("/staff/inbox?order=-created");

        await Assertions.Expect(page.Locator("kontum-leads-inbox li .what").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("kontum-leads-inbox li input[type=checkbox]")).ToHaveCountAsync(0);
        Assert.Empty(await Axe.ViolationsAsync(page));
        faults.AssertNone();
    }

    [Fact]
    public async Task Board_FollowsAColleague_WithoutBeingLoadedAgain()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Theo Dõi Bảng");
        var (page, faults) = await Site.SignInAsync("/staff/board?order=-created", 1900);
        var board = page.Locator("kontum-leads-board");
        await board.Locator("#search").FillAsync("theo doi bang");
        await Assertions.Expect(board.Locator($"section[data-stage='New'] li[data-id='{lead.Id}']")).ToBeVisibleAsync();

        Assert.True((await Site.Service<LeadService>().MoveAsync(lead.Id, new StageMove(LeadStage.Screened), lead.Version, DeskActor.System, CancellationToken.None)).Succeeded);

        await Assertions.Expect(board.Locator($"section[data-stage='Screened'] li[data-id='{lead.Id}']")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(board.Locator($"section[data-stage='New'] li[data-id='{lead.Id}']")).ToHaveCountAsync(0);
        faults.AssertNone();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Mail_ToSort_IsPutToALeadThatIsSearchedFor(int width)
    {
        var lead = await Site.LeadAsync("vi", $"Công ty Phân Loại {width}");
        var mail = await ToSortAsync($"Xin báo giá {width}");
        var (page, faults) = await Site.SignInAsync("/staff/triage", width);
        var triage = page.Locator("kontum-leads-triage");
        var item = triage.Locator("li", new() { HasText = $"Xin báo giá {width}" });

        await item.GetByRole(AriaRole.Button, new() { Name = "Chọn hồ sơ" }).ClickAsync();
        var dialog = triage.Locator("kontum-triage-lead");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Đưa thư vào hồ sơ" })).ToBeDisabledAsync();
        await dialog.GetByLabel("Hồ sơ", new() { Exact = true }).FillAsync($"phan loai {width}");
        await Assertions.Expect(dialog.Locator(".found button")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog.Locator(".picked")).ToContainTextAsync(lead.Reference.ToString());
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Đưa thư vào hồ sơ" }).ClickAsync();

        await Assertions.Expect(page.Locator("kontum-leads-toasts")).ToContainTextAsync("Đã đưa thư vào hồ sơ; người gửi là người liên hệ của hồ sơ.");
        await Assertions.Expect(item).ToHaveCountAsync(0);
        await using var database = await Site.OpenDeskAsync();
        Assert.Equal(lead.Id, (await database.Mails.AsNoTracking().SingleAsync(stored => stored.Id == mail)).LeadId);
        faults.AssertNone();
    }

    private static async Task SearchedAsync(IPage page, ILocator inbox, string name, int count)
    {
        await Assertions.Expect(inbox.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
        await Assertions.Expect(inbox.Locator("li .what")).ToHaveCountAsync(count);
        Assert.DoesNotContain("noi", page.Url, StringComparison.Ordinal);
    }

    private async Task<Guid> ToSortAsync(string subject)
    {
        var (id, now) = (Guid.CreateVersion7(), Site.Clock.GetUtcNow());
        await using var database = await Site.OpenDeskAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@sender.example",
                FromAddress = "nguoi.gui@sender.example",
                To = "xuctien@board.example",
                Subject = subject,
                TextBody = "Xin gửi báo giá thuê đất.",
                SentAt = now,
                StoredAt = now,
            }
        );
        database.Triage.Add(new TriageItem { Id = id, Reason = TriageReason.Unsure, Since = now });
        await database.SaveChangesAsync();
        return id;
    }
}
