using KonTumInvest.Data;
using KonTumInvest.Leads.Inbound.Mailbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Inbound;

/// <summary>The reading of the mailbox for as long as the host lives.</summary>
public sealed class MailboxServiceTests : MailboxTest
{
    [Fact]
    public async Task TheService_ReadsAMailAsSoonAsItIsAnnounced()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, Imap.Settings());
        var service = host.Services.GetServices<IHostedService>().OfType<MailboxService>().Single();
        await service.StartAsync(CancellationToken.None);
        Deliver(1);
        await WaitAsync(host, 1);

        // The clock of the host stands still: only the server's announcement can wake the reader.
        Deliver(1, from: 1);
        await WaitAsync(host, 2);

        await service.StopAsync(CancellationToken.None);
        Assert.Null((await FolderAsync(host)).LeaseOwner);
    }

    [Fact]
    public async Task AWrongPassword_IsWrittenDown_AndUnhealthyAfterAWhile()
    {
        var settings = Imap.Settings();
        settings["Leads:Inbound:Password"] = "wrong";
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite, settings);
        var service = host.Services.GetServices<IHostedService>().OfType<MailboxService>().Single();
        await service.StartAsync(CancellationToken.None);
        await UntilAsync(async () => await FailureAsync(host) is not null);

        Assert.Equal("sign-in", await FailureAsync(host));
        host.Time.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HealthStatus.Degraded, (await HealthAsync(host)).Status);
        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task ANodeThatCannotReadTheMailbox_LeavesItToAnother()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var able = LeadsHost.Join(database, time, Imap.Settings());
        await able.Service<Storage.LeadsDatabase>().MigrateAsync(CancellationToken.None);
        var settings = Imap.Settings();
        settings["Leads:Inbound:Password"] = "wrong";
        await using var unable = LeadsHost.Join(database, time, settings);
        Deliver(1);

        // The clock stands still, so it tries once.
        var service = unable.Services.GetServices<IHostedService>().OfType<MailboxService>().Single();
        await service.StartAsync(CancellationToken.None);
        await UntilAsync(async () => await FailureAsync(able) is not null && (await FolderAsync(able)).LeaseOwner is null);

        var run = await RunAsync(able);
        await service.StopAsync(CancellationToken.None);

        Assert.Equal(1, run.Stored);
        Assert.Null(await FailureAsync(able));
    }

    [Fact]
    public async Task WithoutAMailbox_AllIsWell()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        var service = host.Services.GetServices<IHostedService>().OfType<MailboxService>().Single();

        await service.StartAsync(CancellationToken.None);

        await service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(host)).Status);
    }

    private static async Task<string?> FailureAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.MailboxFolders.Select(row => row.LastFailure).SingleOrDefaultAsync();
    }

    private static async Task WaitAsync(LeadsHost host, int count)
    {
        await UntilAsync(async () => await CountAsync(host) >= count);
        Assert.Equal(count, await CountAsync(host));
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var look = 0; look < 500 && !await holds(); look++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }
}
