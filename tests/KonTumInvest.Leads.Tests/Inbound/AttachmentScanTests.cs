using System.Text;
using KonTumInvest.Data;
using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Inbound.Scanning;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Files;
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
