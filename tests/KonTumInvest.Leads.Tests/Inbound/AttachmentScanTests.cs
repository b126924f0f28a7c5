using System.Text;
using KonTumInvest.Data;
using KonTumInvest.Leads.Cases;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Inbound;
using KonTumInvest.Leads.Inbound.Scanning;
using KonTumInvest.Leads.Inbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Files;
using KonTumInvest.TestSupport.Leads;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KonTumInvest.Leads.Tests.Inbound;

public sealed class AttachmentScanTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Files_WaitInQuarantine_UntilTheScannerHasSeenThem(DatabaseProvider provider)
    {
        await using var clamd = new LoopbackClamd { Away = true };
        await using var host = await LeadsHost.StartAsync(provider, clamd.Settings);
        var pdf = SampleFiles.Pdf();
        var room = await Mailroom.OpenAsync(host);
        var filed = await room.TakeAsync(WireText.WithFiles("q@x.example", "new@files.example", ("a.pdf", "application/pdf", pdf), ("b.pdf", "application/pdf", SampleFiles.Pdf($"/{LoopbackClamd.Harmful} 1"))));

        await host.Service<AttachmentScan>().RunOnceAsync(CancellationToken.None);

        var waiting = (await room.StoredAsync(filed)).Attachments.OrderBy(file => file.Position).ToList();
        Assert.All(waiting, file => Assert.Equal(AttachmentState.Quarantined, file.State));
        Assert.False((await OpenAsync(host, waiting[0].Id)).Succeeded);
        host.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync(host)).Status);

        clamd.Away = false;
        await host.Service<AttachmentScan>().RunOnceAsync(CancellationToken.None);

        var seen = (await room.StoredAsync(filed)).Attachments.OrderBy(file => file.Position).ToList();
        Assert.Equal([AttachmentState.Clean, AttachmentState.Infected], seen.Select(file => file.State));
        Assert.Equal([null, "Test.Harmful"], seen.Select(file => file.Finding));
        Assert.Contains(clamd.Seen, file => file.AsSpan().SequenceEqual(pdf));
        Assert.True((await OpenAsync(host, seen[0].Id)).Succeeded);
        Assert.False((await OpenAsync(host, seen[1].Id)).Succeeded);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
        await using var database = await host.OpenAsync();
        Assert.True(await database.Audit.AnyAsync(entry => entry.Act == "infected" && entry.SubjectId == seen[1].Id));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FilesOfTemplates_WaitInQuarantine_AndGoWithNoMail_UntilTheScannerHasSeenThem(DatabaseProvider provider)
    {
        await using var clamd = new LoopbackClamd { Away = true };
        await using var host = await LeadsHost.StartAsync(provider, clamd.Settings);
        var template = (await host.Service<MailTemplates>().AllAsync("vi", CancellationToken.None))[0].Id;
        var added = await host.Service<TemplateFiles>()
            .AddAsync(template, [new AttachmentUpload("a.pdf", SampleFiles.Pdf()), new AttachmentUpload("b.pdf", SampleFiles.Pdf($"/{LoopbackClamd.Harmful} 1"))], DeskActor.System, CancellationToken.None);
        Assert.True(added.Succeeded);

        await host.Service<AttachmentScan>().RunOnceAsync(CancellationToken.None);

        Assert.All(added.Value, file => Assert.Equal(AttachmentState.Quarantined, file.State));
        Assert.False((await host.Service<TemplateFiles>().OpenAsync(template, added.Value[0].Id, CancellationToken.None)).Succeeded);
        host.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync(host)).Status);

        clamd.Away = false;
        await host.Service<AttachmentScan>().RunOnceAsync(CancellationToken.None);

        Assert.True((await host.Service<TemplateFiles>().OpenAsync(template, added.Value.Single(file => file.FileName == "a.pdf").Id, CancellationToken.None)).Succeeded);
        var harmful = added.Value.Single(file => file.FileName == "b.pdf").Id;
        Assert.False((await host.Service<TemplateFiles>().OpenAsync(template, harmful, CancellationToken.None)).Succeeded);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
        await using var database = await host.OpenAsync();
        Assert.Equal("Test.Harmful", (await database.TemplateFiles.SingleAsync(file => file.Id == harmful)).Finding);
        Assert.True(await database.Audit.AnyAsync(entry => entry.Act == "infected" && entry.SubjectId == harmful && entry.LeadId == null));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AMailAsItCame_IsHandedOut_OnceTheScannerHasSeenAllOfIt(DatabaseProvider provider)
    {
        await using var clamd = new LoopbackClamd { Away = true };
        await using var host = await LeadsHost.StartAsync(provider, clamd.Settings);
        var room = await Mailroom.OpenAsync(host);
        var clean = (await room.TakeAsync(WireText.WithFiles("z@x.example", "new@files.example", ("a.zip", "application/zip", [0x50, 0x4B, 3, 4, 1, 2, 3])))).MailId!.Value;
        var harmful = (await room.TakeAsync(WireText.Mail(id: "h@x.example", body: LoopbackClamd.Harmful))).MailId!.Value;
        var mails = host.Service<OriginalMails>();

        var away = await mails.OpenAsync(clean, DeskActor.System, CancellationToken.None);
        clamd.Away = false;
        var opened = await mails.OpenAsync(clean, DeskActor.System, CancellationToken.None);
        var infected = await mails.OpenAsync(harmful, DeskActor.System, CancellationToken.None);

        Assert.Equal([InboundErrors.ScannerAway], away.Errors);
        Assert.Contains("a.zip", Encoding.UTF8.GetString(opened.Value), StringComparison.Ordinal);
        Assert.Equal([InboundErrors.Infected], infected.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task FilesOfInvestors_FromFormAndPrivatePage_AreOpenedByNobody_BeforeTheScannerHasSeenThem(DatabaseProvider provider)
    {
        await using var clamd = new LoopbackClamd { Away = true };
        await using var host = await LeadsHost.StartAsync(provider, clamd.Settings);
        var pdf = new AttachmentUpload("Dự án.pdf", SampleFiles.Pdf());
        await host.Service<EnquiryService>().SubmitAsync(An.Enquiry() with { Attachments = [pdf] }, CancellationToken.None);
        var token = CaseToken.Make();
        await using var database = await host.OpenAsync();
        var lead = await database.Leads.SingleAsync();
        database.CaseLinks.Add(new CaseLink { Id = Guid.CreateVersion7(), LeadId = lead.Id, TokenHash = CaseToken.Hash(token), CreatedAt = host.Time.GetUtcNow(), ExpiresAt = host.Time.GetUtcNow().AddDays(1) });
        await database.SaveChangesAsync();
        var sent = await host.Service<CaseMessages>().SendAsync(token, new CaseMessage { FormToken = Guid.CreateVersion7(), Text = "Xem tệp.", Attachments = [pdf] }, CancellationToken.None);
        var ofPage = await database.MailAttachments.AsNoTracking().SingleAsync(file => file.MailId == sent.Value);
        var ofForm = await database.Attachments.Select(file => file.Id).SingleAsync();
        var files = host.Service<EnquiryFiles>();

        var away = await files.OpenAsync(ofForm, DeskActor.System, CancellationToken.None);
        clamd.Away = false;
        var opened = await files.OpenAsync(ofForm, DeskActor.System, CancellationToken.None);
        await host.Service<AttachmentScan>().RunOnceAsync(CancellationToken.None);

        Assert.Equal(AttachmentState.Quarantined, ofPage.State);
        Assert.Equal([InboundErrors.ScannerAway], away.Errors);
        Assert.True(opened.Succeeded);
        Assert.Equal(AttachmentState.Clean, (await database.MailAttachments.AsNoTracking().SingleAsync(file => file.Id == ofPage.Id)).State);
        Assert.False(await database.Outbox.AnyAsync(mail => mail.WithAttachments));
    }

    [Fact]
    public async Task Scan_OfALargeFile_SendsItWhole()
    {
        await using var clamd = new LoopbackClamd();
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, clamd.Settings);
        var file = new byte[300_001];
        Random.Shared.NextBytes(file);

        var verdict = await host.Service<ClamdScanner>().ScanAsync(file, CancellationToken.None);

        Assert.Null(verdict.Finding);
        Assert.Equal(file, Assert.Single(clamd.Seen));
    }

    [Fact]
    public async Task Scan_WithNobodyThere_SaysSo()
    {
        var settings = new Dictionary<string, string?> { ["Leads:Inbound:Scanner:Host"] = "127.0.0.1", ["Leads:Inbound:Scanner:Port"] = "1", ["Leads:Inbound:Scanner:Timeout"] = "00:00:05" };
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, settings);

        await Assert.ThrowsAsync<ScannerAwayException>(() => host.Service<ClamdScanner>().ScanAsync(Encoding.UTF8.GetBytes("x"), CancellationToken.None));
    }

    private static Task<Content.Common.Result<MailAttachment>> OpenAsync(LeadsHost host, Guid file) =>
        host.Service<MailReading>().OpenFileAsync(file, DeskActor.System, host.Time.GetUtcNow(), CancellationToken.None);

    private static async Task<HealthReportEntry> HealthAsync(LeadsHost host) =>
        (await host.Service<HealthCheckService>().CheckHealthAsync(check => check.Name == "mailbox")).Entries["mailbox"];
}
