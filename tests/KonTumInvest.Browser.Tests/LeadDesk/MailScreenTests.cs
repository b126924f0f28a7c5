using KonTumInvest.Browser.Tests.Browser;
using KonTumInvest.Browser.Tests.Pages;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Inbound.Triage;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace KonTumInvest.Browser.Tests.LeadDesk;

/// <summary>Mails that wait for somebody to say where they belong, and mails that could not be sent.</summary>
public sealed class MailScreenTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task AMailThatWasSetAside_IsBroughtBackAtOnce_OrFromTheList(int width)
    {
        var subject = $"Bỏ nhầm {width}";
        await WaitingAsync(subject);
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await page.GotoAsync("/staff/triage");
        var item = page.Locator("kontum-leads-triage li.card").Filter(new() { HasText = subject });

        await item.GetByRole(AriaRole.Button, new() { Name = "Thư rác" }).ClickAsync();
        await Assertions.Expect(item).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lấy lại" }).ClickAsync();
        await Assertions.Expect(item).ToBeVisibleAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Không liên quan" }).ClickAsync();
        await Assertions.Expect(item).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đã bỏ qua" }).ClickAsync();
        await Assertions.Expect(item.GetByText("Không liên quan")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
        await item.GetByRole(AriaRole.Button, new() { Name = "Đưa lại để phân loại" }).ClickAsync();
        await Assertions.Expect(item).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Đang chờ" }).ClickAsync();

        await Assertions.Expect(item.GetByRole(AriaRole.Button, new() { Name = "Thư rác" })).ToBeVisibleAsync();
        faults.AssertNone();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task AMailThatCouldNotBeSent_SaysWhy_AndIsSentAgain_OrSetAside(int width)
    {
        var lead = await Site.LeadAsync("vi", $"Công ty Thư Hỏng {width}");
        var (again, aside) = (await ParkedAsync(lead, $"Gửi lại {width}"), await ParkedAsync(lead, $"Bỏ qua {width}"));
        var (page, faults) = await Site.SignInAsync("/umbraco/account", width);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await page.GotoAsync("/staff/outbox");
        ILocator Of(string subject) => page.Locator("kontum-leads-outbox li.card").Filter(new() { HasText = subject });

        await Assertions.Expect(Of($"Gửi lại {width}").GetByText("máy chủ thư báo địa chỉ này không tồn tại (smtp-550-5.1.1-recipient)")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
        await Of($"Bỏ qua {width}").GetByRole(AriaRole.Button, new() { Name = "Bỏ qua" }).ClickAsync();
        await Assertions.Expect(Of($"Bỏ qua {width}")).ToHaveCountAsync(0);
        await Of($"Gửi lại {width}").GetByRole(AriaRole.Button, new() { Name = "Gửi lại" }).ClickAsync();
        await Assertions.Expect(Of($"Gửi lại {width}")).ToHaveCountAsync(0);

        await using var database = await Site.OpenDeskAsync();
        Assert.Equal(MailStatus.SetAside, (await database.Outbox.AsNoTracking().SingleAsync(row => row.Id == aside)).Status);
        Assert.NotEqual(MailStatus.Parked, (await database.Outbox.AsNoTracking().SingleAsync(row => row.Id == again)).Status);
        faults.AssertNone();
    }

    [Fact]
    public async Task AMailThatCameBackFromEverybody_SaysOnTheTimeline_ThatItIsNoAnswer()
    {
        var lead = await Site.LeadAsync("vi", "Công ty Thư Bị Trả");
        await ReturnedAsync(lead, "Trả lời bị trả lại");
        var (page, faults) = await Site.SignInAsync("/umbraco/account", 1440);
        await page.Locator("button[name='language'][value='vi']").ClickAsync();
        await page.GotoAsync($"/staff/lead/{lead.Id}");
        var entry = page.Locator("kontum-timeline-entry").Filter(new() { HasText = "Trả lời bị trả lại" });

        await Assertions.Expect(entry.GetByText("bị trả lại, không tính là trả lời")).ToBeVisibleAsync();
        await entry.GetByRole(AriaRole.Button, new() { Name = "Đọc thư" }).ClickAsync();

        await Assertions.Expect(entry.GetByText($"Thư này không đến được {lead.Contact.Email} (?). Hãy kiểm tra địa chỉ. Không ai trong hồ sơ nhận được, nên thư không tính là trả lời")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        faults.AssertNone();
    }

    // As the mailbox leaves it after a server that gives no code has sent it back.
    private async Task ReturnedAsync(Lead lead, string subject)
    {
        var (id, now, address) = (Guid.CreateVersion7(), Site.Clock.GetUtcNow(), lead.Contact.Email!.Value);
        await using var database = await Site.OpenDeskAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                LeadId = lead.Id,
                Direction = MailDirection.Out,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@board.example",
                FromAddress = "noreply@board.example",
                To = address,
                Subject = subject,
                TextBody = "Nội dung",
                SentAt = now,
                StoredAt = now,
            }
        );
        database.Activities.Add(new Activity { Id = Guid.CreateVersion7(), LeadId = lead.Id, Kind = ActivityKind.MailOut, At = now, Subject = subject, Body = "Nội dung", MailId = id, CreatedAt = now });
        await database.SaveChangesAsync();
        await database
            .Mails.Where(mail => mail.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(mail => mail.ReturnedAt, now).SetProperty(mail => mail.ReturnedFrom, address).SetProperty(mail => mail.UndeliveredAt, now));
    }

    private async Task WaitingAsync(string subject)
    {
        var now = Site.Clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var database = await Site.OpenDeskAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = id,
                Direction = MailDirection.In,
                Nature = MailNature.Personal,
                MessageId = $"{id:N}@elsewhere.example",
                FromAddress = "stranger@elsewhere.example",
                FromName = "Người lạ",
                To = "desk@board.example",
                Subject = subject,
                TextBody = "Nội dung thư",
                SentAt = now,
                StoredAt = now,
                ContentSha256 = $"{id:N}{id:N}",
            }
        );
        database.Triage.Add(new TriageItem { Id = id, Reason = TriageReason.Unsure, Since = now });
        await database.SaveChangesAsync();
    }

    // As the sender leaves it after the server has refused it.
    private async Task<Guid> ParkedAsync(Lead lead, string subject)
    {
        var (mail, row, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Site.Clock.GetUtcNow());
        await using var database = await Site.OpenDeskAsync();
        database.Mails.Add(
            new StoredMail
            {
                Id = mail,
                LeadId = lead.Id,
                Direction = MailDirection.Out,
                Nature = MailNature.Personal,
                MessageId = $"{row:N}@board.example",
                FromAddress = "noreply@board.example",
                To = lead.Contact.Email!.Value,
                Subject = subject,
                TextBody = "Nội dung",
                SentAt = now,
                StoredAt = now,
                OutboxId = row,
            }
        );
        database.Outbox.Add(
            new OutboxMail
            {
                Id = row,
                Kind = MailKind.LeadMail,
                EnquiryId = null,
                MailId = mail,
                Reference = lead.Reference.ToString(),
                MessageId = $"{row:N}@board.example",
                ThreadId = null,
                Recipient = lead.Contact.Email.Value,
                Subject = subject,
                TextBody = "Nội dung",
                HtmlBody = "<p>Nội dung</p>",
                CreatedAt = now,
                Status = MailStatus.Parked,
                FinishedAt = now,
                Attempts = 1,
                LastFailure = "smtp-550-5.1.1-recipient",
            }
        );
        await database.SaveChangesAsync();
        return row;
    }
}
