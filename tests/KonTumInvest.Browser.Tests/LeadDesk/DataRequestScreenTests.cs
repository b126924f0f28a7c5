using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Privacy;
using KonTumInvest.Leads.Privacy.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>A request that an investor sends from the private page, without script, and that is finished at the desk.</summary>
public sealed class DataRequestScreenTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Request_SentFromTheCasePage_IsFinishedAtTheDesk_AndShownInEnglish()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Dữ Liệu");
        var address = new Uri((await Site.Service<CaseLinks>().MakeAsync(lead.Id, DeskActor.System, CancellationToken.None)).Value).PathAndQuery;
        var investor = await Site.OpenAsync(address.Replace("/vi/ho-so", "/vi/ho-so/du-lieu", StringComparison.Ordinal), 390, script: false);
        await investor.GetByLabel("Quý vị muốn").SelectOptionAsync("Restriction");
        await investor.GetByLabel("Cụ thể là gì?").FillAsync("Xin tạm ngừng dùng dữ liệu của tôi.");
        await investor.GetByRole(AriaRole.Button, new() { Name = "Gửi yêu cầu" }).ClickAsync();
        await Assertions.Expect(investor.GetByText("Yêu cầu đã được gửi.")).ToBeVisibleAsync();

        DataRequest request;
        await using (var database = await Site.OpenDeskAsync())
        {
            request = await database.DataRequests.AsNoTracking().SingleAsync(row => row.LeadId == lead.Id);
        }

        var (page, faults) = await Site.SignInAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await page.GotoAsync("/staff/privacy/requests");
        await page.GetByRole(AriaRole.Link, new() { Name = request.Reference.ToString() }).ClickAsync();
        var screen = page.Locator("kontum-leads-privacy-request");
        await Assertions.Expect(screen.GetByText("Xin tạm ngừng dùng dữ liệu của tôi.")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        await screen.Locator("form[name=answer] textarea").FillAsync("Chúng tôi sẽ hạn chế trong tuần này.");
        await screen.Locator("form[name=answer]").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(screen.Locator("form[name=answer]")).ToHaveCountAsync(0);
        await screen.Locator("form[name=completion] textarea").FillAsync("Dữ liệu chỉ còn được lưu giữ.");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Thực hiện và báo người yêu cầu" }).ClickAsync();
        await Assertions.Expect(screen.GetByText("Đã thực hiện", new() { Exact = true })).ToBeVisibleAsync();

        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='en']").ClickAsync();
        await page.GotoAsync($"/staff/privacy/requests/{request.Id}");
        await Assertions.Expect(screen.GetByText("Done", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(screen.GetByText("restricted", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        var english = await Site.OpenAsync(address.Replace("/vi/ho-so", "/en/case/data", StringComparison.Ordinal));
        await Assertions.Expect(english.GetByText("carried out", new() { Exact = false }).First).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(english));
        await page.GotoAsync("/umbraco/account");
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        faults.AssertNone();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Extension_IsChosenInADialog_StandsBesideTheTerms_AndIsOfferedOnce(int width)
    {
        var lead = await Site.LeadAsync("vi", "Công ty Gia Hạn");
        var request = await ReceiveAsync(lead, DataRequestKind.Erasure);
        var (page, faults) = await Site.SignInAsync($"/staff/privacy/requests/{request.Id}", width);
        var screen = page.Locator("kontum-leads-privacy-request");
        await Assertions.Expect(screen.GetByText("thời hạn 30 ngày thay vì 20")).ToBeVisibleAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Gia hạn", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        var dialog = screen.Locator("kontum-leads-dialog");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Gia hạn và báo người yêu cầu" }).ClickAsync();
        await Assertions.Expect(dialog.GetByLabel("Thời hạn mới")).ToBeFocusedAsync();
        await Assertions.Expect(dialog.GetByText("Hãy viết lý do gia hạn để báo người yêu cầu.")).ToBeVisibleAsync();
        await dialog.GetByLabel("Thời hạn mới").SelectOptionAsync("20");
        await dialog.GetByLabel("Vì sao yêu cầu phức tạp").FillAsync("Your data are in paper files of two offices.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Gia hạn và báo người yêu cầu" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(screen.GetByText("Your data are in paper files of two offices.")).ToBeVisibleAsync();
        await Assertions.Expect(screen.GetByRole(AriaRole.Button, new() { Name = "Gia hạn", Exact = true })).ToHaveCountAsync(0);
        await using var database = await Site.OpenDeskAsync();
        var stored = await database.DataRequests.AsNoTracking().SingleAsync(row => row.Id == request.Id);
        Assert.Equal((20, "Your data are in paper files of two offices."), (stored.ExtensionDays, stored.ExtensionReason));
        Assert.True(await database.Outbox.AnyAsync(mail => mail.Subject == $"[{request.Reference}] More time for your request about personal data"));

        // The empty form was refused, and nothing else went wrong.
        Assert.All(faults.All, fault => Assert.Contains($"/requests/{request.Id}/extension", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erasure_FromThePageOfARequest_FindsThePerson_WithoutTheAddressBeingTyped_AndAsksForBothReasonAndCheck()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Xóa Dữ Liệu");
        var request = await ReceiveAsync(lead, DataRequestKind.Erasure);
        var (page, faults) = await Site.SignInAsync($"/staff/privacy/requests/{request.Id}");

        await page.Locator("kontum-leads-privacy-request").GetByRole(AriaRole.Link, new() { Name = "Dữ liệu của một người" }).ClickAsync();

        var screen = page.Locator("kontum-leads-person");
        await Assertions.Expect(screen.Locator("input[name='email']")).ToHaveValueAsync(lead.Contact.Email!.Value);
        await Assertions.Expect(screen.GetByText(lead.Contact.Name!, new() { Exact = true })).ToBeVisibleAsync();
        Assert.EndsWith("/privacy/person", page.Url, StringComparison.Ordinal);
        await screen.GetByRole(AriaRole.Button, new() { Name = "Xóa dữ liệu…" }).ClickAsync();
        await screen.GetByRole(AriaRole.Button, new() { Name = "Xóa vĩnh viễn" }).ClickAsync();
        await Assertions.Expect(screen.GetByText("Hãy ghi lý do xóa.")).ToBeVisibleAsync();
        await Assertions.Expect(screen.GetByText("Hãy kiểm tra người yêu cầu trước khi xóa.")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        faults.AssertNone();
    }

    [Fact]
    public async Task Request_FromThePageOfALead_IsFilledWithItsContact_AndKeepsThePersonOutOfTheAddress()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Nêu Yêu Cầu");
        var (page, faults) = await Site.SignInAsync($"/staff/lead/{lead.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ghi nhận yêu cầu về dữ liệu" }).ClickAsync();

        var screen = page.Locator("kontum-leads-privacy-new");
        await Assertions.Expect(screen.Locator("input[name='email']")).ToHaveValueAsync(lead.Contact.Email!.Value);
        await Assertions.Expect(screen.Locator("input[name='personName']")).ToHaveValueAsync(lead.Contact.Name);
        Assert.EndsWith($"/privacy/requests/new?lead={lead.Id}", page.Url, StringComparison.Ordinal);
        await screen.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận" }).ClickAsync();
        await Assertions.Expect(screen.Locator("select[name='kind']")).ToBeFocusedAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));

        await screen.Locator("select[name='kind']").SelectOptionAsync("Access");
        await screen.Locator("textarea[name='asked']").FillAsync("Xin bản sao dữ liệu của tôi.");
        await screen.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận" }).ClickAsync();
        await Assertions.Expect(page.Locator("kontum-leads-privacy-request").GetByText("Xin bản sao dữ liệu của tôi.")).ToBeVisibleAsync();

        await using var database = await Site.OpenDeskAsync();
        Assert.Equal(lead.Contact.Email, (await database.DataRequests.AsNoTracking().SingleAsync(row => row.LeadId == lead.Id)).Email);

        // The empty form was refused, and nothing else went wrong.
        Assert.All(faults.All, fault => Assert.Contains($"/leads/{lead.Id}/data-requests", fault, StringComparison.Ordinal));
    }

    private async Task<DataRequestReceipt> ReceiveAsync(Lead lead, DataRequestKind kind)
    {
        var sent = new ReceiveDataRequest
        {
            FormToken = Guid.CreateVersion7(),
            Kind = kind,
            Channel = StatedBy.Telephone,
            PersonName = lead.Contact.Name,
            Email = lead.Contact.Email!.Value,
            Language = "en",
            Asked = "Xin xóa dữ liệu của tôi.",
        };
        return (await Site.Service<DataRequestReception>().ReceiveAsync(sent, new DeskActor { Key = Guid.CreateVersion7(), Role = DeskRole.Administrator }, CancellationToken.None)).Value;
    }
}
