using System.Net;
using System.Text.Json.Nodes;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KonTumInvest.LeadDesk.Tests.Correspondence;

/// <summary>Mails that the server refuses: somebody is told, sees them, and has them sent again or sets them aside.</summary>
public abstract class ParkedMailTests(DeskSite desk)
{
    [Fact]
    public async Task AReceiptThatIsRefused_IsToldToTheOfficer_StandsInTheList_AndIsSentAgain()
    {
        var address = $"away-{Guid.NewGuid():N}@sender.example";
        desk.Smtp.UnknownRecipients.Add(address);

        // About a cluster: whoever gets it first, before it is given away, is told in Vietnamese, too.
        var lead = await desk.LeadAsync(An.Enquiry() with { Email = address, Subjects = [An.Cluster] });

        var notice = await desk.ArrivedAsync($"[{lead.Reference}] Một thư chưa gửi được");

        Assert.Contains("máy chủ thư báo địa chỉ người nhận không tồn tại", notice.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(address, notice.TextBody, StringComparison.Ordinal);
        var row = await FindAsync(lead);
        Assert.Equal(("EnquiryReceipt", address, "smtp-550-5.1.1-recipient"), (Text(row, "kind"), Text(row, "recipient"), Text(row, "failure")));
        desk.Smtp.UnknownRecipients.Clear();
        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/outbox/{row["id"]}/resend");
        Assert.Equal(address, (await desk.ArrivedAsync($"[{lead.Reference}] Chúng tôi đã nhận được yêu cầu")).To.Mailboxes.Single().Address);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/outbox/{row["id"]}/resend")).Refused(HttpStatusCode.Conflict);
        await using var database = await desk.OpenAsync();
        Assert.True(await database.Audit.AnyAsync(entry => entry.LeadId == lead.Id && entry.SubjectType == nameof(OutboxMail) && entry.Act == "sent-again" && entry.ActorKey == desk.Manager));
    }

    [Fact]
    public async Task AMail_IsSentAgainByItsOfficer_UnlessThePersonObjectedSince_OrTheOfficerIsOfAnotherUnit()
    {
        var lead = await desk.LeadAsync(An.Enquiry() with { Email = $"objects-{Guid.NewGuid():N}@sender.example" });
        var (mail, _) = await ParkAsync(lead, MailKind.LeadMail);

        var elsewhere = await desk.As(desk.OfficerElsewhere).AskAsync(HttpMethod.Post, $"/leads/mails/{mail}/resend");
        await ObjectAsync(lead, desk.Time.GetUtcNow());
        var objected = await desk.As(desk.Officer).AskAsync(HttpMethod.Post, $"/leads/mails/{mail}/resend");
        await ObjectAsync(lead, at: null);
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/mails/{mail}/resend");

        elsewhere.Refused(HttpStatusCode.NotFound);
        objected.Refused(HttpStatusCode.Forbidden);
        Assert.Equal(lead.Contact.Email!.Value, (await desk.ArrivedAsync($"Chưa gửi được {mail}")).To.Mailboxes.Single().Address);
    }

    [Fact]
    public async Task WhatIsSetAside_LeavesTheList_IsNotSent_AndNobodyNeedLookAnyMore()
    {
        var lead = await desk.LeadAsync();
        var (mail, row) = await ParkAsync(lead, MailKind.LeadMail);
        var before = await ParkedAsync();

        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/outbox/{row}/dismissal");

        Assert.Equal(before - 1, await ParkedAsync());
        Assert.DoesNotContain((await desk.As(desk.Manager).GetAsync("/leads/outbox"))["items"]!.AsArray(), item => item!["id"]!.GetValue<Guid>() == row);
        Assert.Equal("SetAside", Text(await desk.As(desk.Officer).GetAsync($"/leads/mails/{mail}"), "status"));
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/outbox/{row}/resend")).Refused(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task TheList_ShowsEachTheLeadsHeSees_AndNoticesToThoseWhoHandlePersonalDataAlone()
    {
        var lead = await desk.LeadAsync();
        var (_, ofLead) = await ParkAsync(lead, MailKind.LeadMail);
        var (_, notice) = await ParkAsync(lead, MailKind.Notice);
        var elsewhere = new { unitCode = "clusters", officerKey = desk.OfficerElsewhere, reason = "Thuộc cụm công nghiệp", expectedVersion = lead.Version };
        await desk.As(desk.Manager).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/assignment", elsewhere);

        var manager = await KeysAsync(desk.Manager);
        var administrator = await KeysAsync(desk.Administrator);

        Assert.Equal([false, false], new[] { ofLead, notice }.Select(manager.Contains));
        Assert.Equal([true, true], new[] { ofLead, notice }.Select(administrator.Contains));
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/outbox/{ofLead}/dismissal")).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Manager).AskAsync(HttpMethod.Post, $"/leads/outbox/{notice}/dismissal")).Refused(HttpStatusCode.NotFound);
        (await desk.As(desk.Officer).AskAsync(HttpMethod.Get, "/leads/outbox")).Refused(HttpStatusCode.Forbidden);
    }

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private async Task<HashSet<Guid>> KeysAsync(Guid staff)
    {
        var keys = new HashSet<Guid>();
        for (string? after = string.Empty; after is not null; )
        {
            var page = await desk.As(staff).GetAsync($"/leads/outbox?after={after}");
            keys.UnionWith(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
            after = page["next"]?.GetValue<string>();
        }

        return keys;
    }

    private async Task<JsonNode> FindAsync(Lead lead) =>
        (await desk.As(desk.Manager).GetAsync("/leads/outbox"))["items"]!.AsArray().Single(item => item!["leadId"]?.GetValue<Guid>() == lead.Id)!;

    private async Task<int> ParkedAsync() =>
        (int)(await desk.Host.Service<HealthCheckService>().CheckHealthAsync(check => check.Name == "outbox")).Entries["outbox"].Data["parked"];

    private async Task ObjectAsync(Lead lead, DateTimeOffset? at)
    {
        await using var database = await desk.OpenAsync();
        await database.Contacts.Where(contact => contact.Id == lead.ContactId).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.ObjectedAt, at));
    }

    // As the sender leaves it after the server has refused it.
    private async Task<(Guid Mail, Guid Row)> ParkAsync(Lead lead, MailKind kind)
    {
        var (mail, row, now) = (Guid.CreateVersion7(), Guid.CreateVersion7(), desk.Time.GetUtcNow());
        await using var database = await desk.OpenAsync();
        if (kind == MailKind.LeadMail)
        {
            database.Mails.Add(
                new Leads.Correspondence.StoredMail
                {
                    Id = mail,
                    LeadId = lead.Id,
                    Direction = Leads.Correspondence.MailDirection.Out,
                    Nature = Leads.Correspondence.MailNature.Personal,
                    MessageId = $"{row:N}@board.example",
                    FromAddress = "noreply@board.example",
                    To = lead.Contact.Email!.Value,
                    Subject = $"Chưa gửi được {mail}",
                    TextBody = "Nội dung",
                    SentAt = now,
                    StoredAt = now,
                    OutboxId = row,
                }
            );
        }

        database.Outbox.Add(
            new OutboxMail
            {
                Id = row,
                Kind = kind,
                EnquiryId = null,
                MailId = kind == MailKind.LeadMail ? mail : null,
                Reference = null,
                MessageId = $"{row:N}@board.example",
                ThreadId = null,
                Recipient = lead.Contact.Email!.Value,
                Subject = $"Chưa gửi được {mail}",
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
        return (mail, row);
    }
}

[Collection(OnSqlite.Name)]
public sealed class ParkedMailTestsOnSqlite(SqliteDesk desk) : ParkedMailTests(desk);

[Collection(OnPostgreSql.Name)]
public sealed class ParkedMailTestsOnPostgreSql(PostgreSqlDesk desk) : ParkedMailTests(desk);
