using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace KonTumInvest.Leads.Tests.Inbound;

/// <summary>A mailbox on a real IMAP server, and what was stored of it.</summary>
public abstract class MailboxTest : IAsyncLifetime
{
    private DovecotServer? _imap;

    protected DovecotServer Imap => _imap ?? throw new InvalidOperationException("The server has not started.");

    public async Task InitializeAsync() => _imap = await DovecotServer.StartAsync();

    public async Task DisposeAsync() => await Imap.DisposeAsync();

    protected void Deliver(int count, int from = 0)
    {
        for (var number = from; number < from + count; number++)
        {
            Imap.Deliver(WireText.Mail($"mail{number}@x.example", $"person{number}@sender{number}.example", $"Thu so {number}"));
        }
    }

    protected static Task<MailboxRun> RunAsync(LeadsHost host) => host.Service<MailboxReader>().RunOnceAsync("INBOX", Owner(host), CancellationToken.None);

    // One for each host, as in each process.
    private static Guid Owner(LeadsHost host) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(host.Folder)).AsSpan(0, 16));

    protected static async Task<int> CountAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.Mails.CountAsync();
    }

    protected static async Task<MailboxFolder> FolderAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.MailboxFolders.AsNoTracking().SingleAsync();
    }

    protected static async Task<HealthReportEntry> HealthAsync(LeadsHost host) =>
        (await host.Service<HealthCheckService>().CheckHealthAsync(check => check.Name == "mailbox")).Entries["mailbox"];
}
