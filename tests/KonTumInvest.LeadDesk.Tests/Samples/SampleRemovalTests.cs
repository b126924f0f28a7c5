using KonTumInvest.LeadDesk.Samples;
using KonTumInvest.LeadDesk.Tests.Hosting;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Imports;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Samples;
using KonTumInvest.TestSupport.Hosting;
using KonTumInvest.TestSupport.Leads;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.LeadDesk.Tests.Samples;

/// <summary>What becomes of samples when somebody has worked on them.</summary>
public abstract class SampleRemovalTests(DeskSite desk)
{
    private const string Consultant = "consultant@advisers-sample.example";
    private const string Investor = "investment@duoclieu-ngocmau.example";
    private const string Conference = "office@conference-sample.example";
    private const string Relay = "mailer-daemon@relay-sample.example";

    [Fact]
    public async Task WhatStaffMadeOfSamples_GoesWithThem_AndNobodyWasTold()
    {
        await RemoveAsync();
        var real = await desk.LeadAsync(officer: desk.Manager);
        await MailsAreOutAsync();
        var before = await CountsAsync();
        await MakeAsync();
        var (admin, manager) = (desk.As(desk.Administrator), desk.As(desk.Manager));
        var (lead, twin, task) = (await SampleAsync(0), await SampleAsync(1), new { title = "Gửi bản đồ", assigneeKey = desk.SecondOfficer });

        // On a lead.
        await admin.DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/activities", new { kind = "Note", body = "Đã gọi" });
        await admin.DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/tasks", task);
        await admin.DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/contacts", new { name = "Người mới", email = "nguoi-moi@duoclieu-ngocmau.example", language = "vi" });
        await admin.DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/holds", new { reason = "Thanh tra" });
        await desk.As(desk.Officer).DoAsync(HttpMethod.Post, $"/leads/{lead.Id}/data-requests", new { formToken = Guid.CreateVersion7(), kind = "Access", channel = "Telephone", personName = "Người Hỏi", phone = "+12025550111", language = "vi", asked = "Xin bản sao dữ liệu." });
        await WriteAsync(admin, lead);
        (lead, twin) = (await SampleAsync(0), await SampleAsync(1));
        await admin.DoAsync(HttpMethod.Post, $"/leads/{twin.Id}/merge", new { into = lead.Id, expectedVersion = twin.Version, intoVersion = lead.Version });

        // Of the mails: one to a sample lead, one to a lead of its own, one to a real lead, one set aside.
        await SortAsync(manager, Consultant, "assignment", new { leadId = lead.Id, sender = "Join", expectedVersion = 0 });
        await SortAsync(manager, Investor, "lead", new { expectedVersion = 0 });
        await SortAsync(admin, Relay, "assignment", new { leadId = real.Id, expectedVersion = 0 });
        await SortAsync(manager, Conference, "dismissal", new { outcome = "NotRelevant", expectedVersion = 0 });

        // The mail that was not sent, and the list that was brought in.
        var parked = (await admin.GetAsync("/leads/outbox"))["items"]!.AsArray().Single()!;
        await admin.DoAsync(HttpMethod.Post, $"/leads/outbox/{parked["id"]}/resend");
        var import = (await admin.GetAsync("/leads/imports")).AsArray().Single()!;
        await admin.DoAsync(HttpMethod.Post, $"/leads/imports/{import["id"]}/undo");
        await MailsAreOutAsync();

        await RemoveAsync();

        Assert.Equal(before, await CountsAsync());
        await using var database = await desk.OpenAsync();
        Assert.False(await database.Leads.AnyAsync(row => row.Sample));
        Assert.True(await database.Leads.AnyAsync(row => row.Id == real.Id));
    }

    [Fact]
    public async Task Samples_AreRemovedWhileTheImportIsBroughtIn_AndMadeAgain()
    {
        await RemoveAsync();
        var before = await CountsAsync();
        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(MakeAsync(), MakeAsync());
            await using (var database = await desk.OpenAsync())
            {
                Assert.Equal(61, await database.Leads.CountAsync(lead => lead.Sample));
                Assert.Equal([ImportRowState.Imported, ImportRowState.Skipped, ImportRowState.Wrong], await database.ImportRows.OrderBy(row => row.Number).Select(row => row.State).ToListAsync());
            }

            await RemoveAsync();
            Assert.Equal(before, await CountsAsync());
        }
    }

    [Fact]
    public async Task Remove_KeepsASampleThatRealWorkWasJoinedWith()
    {
        await RemoveAsync();
        await desk.Host.Service<SampleLeads>().CreateAsync(new SampleSubjects([], [], []), CancellationToken.None);
        var real = await desk.LeadAsync();
        var (enquired, written) = ((await SampleAsync(0)).Id, (await SampleAsync(1)).Id);
        await using (var database = await desk.OpenAsync())
        {
            await database.LeadEnquiries.Where(link => link.LeadId == real.Id).ExecuteUpdateAsync(link => link.SetProperty(stored => stored.LeadId, enquired));
            var mail = RealMail(written);
            database.Add(mail);
            database.Add(new RawMail { MailId = mail.Id, Bytes = [65] });
            await database.SaveChangesAsync();
        }

        var removed = await RemoveAsync();

        Assert.Equal(59, removed);
        await using (var database = await desk.OpenAsync())
        {
            Assert.Equal(new[] { enquired, written }.Order(), (await database.Leads.Where(lead => lead.Sample).Select(lead => lead.Id).ToListAsync()).Order());
            await database.LeadEnquiries.Where(link => link.LeadId == enquired).ExecuteUpdateAsync(link => link.SetProperty(stored => stored.LeadId, real.Id));
            await database.RawMails.Where(raw => database.Mails.Any(mail => mail.Id == raw.MailId && mail.LeadId == written)).ExecuteDeleteAsync();
        }

        Assert.Equal(2, await RemoveAsync());
    }

    private Task<int> MakeAsync() => desk.Host.Service<SampleLeads>().CreateAsync(desk.Host.Service<PublishedSamples>().Find(), CancellationToken.None);

    private Task<int> RemoveAsync() => desk.Host.Service<SampleRemoval>().RemoveAsync(CancellationToken.None);

    /// <summary>One of the open sample leads of the unit in which most people of the site are.</summary>
    private async Task<Lead> SampleAsync(int number)
    {
        await using var database = await desk.OpenAsync();
        return await database
            .Leads.AsNoTracking()
            .Include(lead => lead.Contact)
            .Where(lead => lead.Sample && !lead.Confidential && lead.Stage == LeadStage.Screened && (lead.UnitCode == "industrial-parks" || !database.Leads.Any(other => other.Sample && other.UnitCode == "industrial-parks")))
            .OrderBy(lead => lead.Id)
            .Skip(number)
            .FirstAsync();
    }

    private static async Task WriteAsync(EditorClient staff, Lead lead)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Guid.CreateVersion7().ToString()), "FormToken" },
            { new StringContent(lead.Contact.Email!.Value), "To" },
            { new StringContent("Trả lời"), "Subject" },
            { new StringContent("Nội dung"), "Text" },
        };
        var answer = await staff.SendAsync(HttpMethod.Post, $"/leads/{lead.Id}/mails", form);
        Assert.True((int)answer.Status < 300, $"{answer.Status}: {answer.Body}");
    }

    private static async Task SortAsync(EditorClient staff, string from, string act, object body)
    {
        var mail = (await staff.GetAsync("/leads/triage"))["items"]!.AsArray().Single(item => item!["fromAddress"]?.GetValue<string>() == from)!;
        await staff.DoAsync(HttpMethod.Post, $"/leads/triage/{mail["id"]}/{act}", body);
    }

    private StoredMail RealMail(Guid leadId)
    {
        var (id, now) = (Guid.CreateVersion7(), desk.Time.GetUtcNow());
        return new StoredMail
        {
            Id = id,
            LeadId = leadId,
            Direction = MailDirection.In,
            Nature = MailNature.Personal,
            MessageId = $"{id:N}@sender.example",
            FromAddress = "investor@sender.example",
            To = "board@board.example",
            Subject = "Hỏi thuê đất",
            TextBody = "Chúng tôi muốn thuê đất.",
            SentAt = now,
            StoredAt = now,
        };
    }

    /// <summary>Waits until nothing is left to be sent.</summary>
    private async Task MailsAreOutAsync()
    {
        await using var database = await desk.OpenAsync();
        for (var look = 0; look < 500 && await database.Outbox.AnyAsync(mail => mail.DueAt != null); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private async Task<string> CountsAsync()
    {
        await using var database = await desk.OpenAsync();
        return await RowCounts.OfAsync(database);
    }
}

[Collection(SamplesOnSqlite.Name)]
public sealed class SampleRemovalTestsOnSqlite(SqliteSampleDesk desk) : SampleRemovalTests(desk);

[Collection(SamplesOnPostgreSql.Name)]
public sealed class SampleRemovalTestsOnPostgreSql(PostgreSqlSampleDesk desk) : SampleRemovalTests(desk);
