using KonTumInvest.Content.Time;
using KonTumInvest.Data;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Clients.Expiry;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Clients;

public sealed class ApiKeyWarningTests
{
    private static readonly DeskActor Administrator = new() { Key = Guid.CreateVersion7(), Role = DeskRole.Administrator };

    [Theory]
    [ClassData(typeof(BothDatabases))]
    public async Task Key_IsWarnedOf_30And7DaysBefore_OnceEach_AlsoByTwoServersAndAfterARestart(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
        await using var first = LeadsHost.Join(database, time);
        await first.Service<Storage.LeadsDatabase>().MigrateAsync(CancellationToken.None);
        await first.Staff.HireAsync(first, "admin", DeskRole.Administrator);
        await first.Staff.HireAsync(first, "officer", DeskRole.Officer, "clusters");
        await using var second = LeadsHost.Join(database, time);
        second.Staff.People.AddRange(first.Staff.People);
        await GiveAsync(first, days: 100);
        async Task<int> LookAsync() =>
            (await Task.WhenAll(first.Service<ApiKeyWarnings>().RunOnceAsync(CancellationToken.None), second.Service<ApiKeyWarnings>().RunOnceAsync(CancellationToken.None))).Sum();

        var written = new List<int>();
        foreach (var days in (int[])[69, 2, 20, 4, 1, 10])
        {
            time.Advance(TimeSpan.FromDays(days));
            written.Add(await LookAsync());
            Assert.Equal(0, await LookAsync());
        }

        // After 69 days nothing, after 71 the first, 91 nothing, 95 the second, then nothing more, also once it has expired.
        Assert.Equal([0, 1, 0, 1, 0, 0], written);
        var mails = await MailsAsync(first);
        Assert.All(mails, mail => Assert.Equal("admin@board.example", mail.Recipient));
        Assert.All(mails, mail => Assert.Equal("Khóa truy cập của Một cửa hết hạn sau ngày 03/03/2027", mail.Subject));
        Assert.Contains("Khóa chưa được dùng lần nào.", mails[0].TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 7)]
    [InlineData(7, null)]
    public async Task Key_GivenForFewDays_IsNotWarnedOfAtOnce(int days, int? warnedAt)
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.Staff.HireAsync(host, "admin", DeskRole.Administrator);
        await GiveAsync(host, days);

        var atOnce = await host.Service<ApiKeyWarnings>().RunOnceAsync(CancellationToken.None);
        for (var day = 0; day < days; day++)
        {
            host.Time.Advance(TimeSpan.FromDays(1));
            await host.Service<ApiKeyWarnings>().RunOnceAsync(CancellationToken.None);
        }

        Assert.Equal(0, atOnce);
        Assert.Equal(warnedAt is null ? 0 : 1, (await MailsAsync(host)).Count);
        await using var database = await host.OpenAsync();
        Assert.Equal(warnedAt, (await database.ApiKeys.SingleAsync()).WarnedAtDays);
    }

    [Fact]
    public async Task Key_ThatWasTakenBack_OrWhoseProgramWasShutOut_IsNotWarnedOf()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await host.Staff.HireAsync(host, "admin", DeskRole.Administrator);
        var (client, key) = await GiveAsync(host, days: 40);
        await host.Service<ApiClients>().RevokeKeyAsync(client, key, Administrator, CancellationToken.None);
        var (shut, _) = await GiveAsync(host, days: 40, "CRM");
        await host.Service<ApiClients>().RevokeAsync(shut, Administrator, CancellationToken.None);
        host.Time.Advance(TimeSpan.FromDays(35));

        Assert.Equal(0, await host.Service<ApiKeyWarnings>().RunOnceAsync(CancellationToken.None));
        Assert.Empty(await MailsAsync(host));
    }

    [Fact]
    public async Task Key_NobodyCouldBeToldOf_IsWarnedOfOnceThereIsAnAdministrator()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await GiveAsync(host, days: 40);
        host.Time.Advance(TimeSpan.FromDays(15));

        var before = await host.Service<ApiKeyWarnings>().RunOnceAsync(CancellationToken.None);
        await host.Staff.HireAsync(host, "admin", DeskRole.Administrator);
        var after = await host.Service<ApiKeyWarnings>().RunOnceAsync(CancellationToken.None);

        Assert.Equal((0, 1), (before, after));
    }

    [Fact]
    public async Task List_MarksTheKeyThatExpiresSoon()
    {
        await using var host = await LeadsHost.StartAsync(DatabaseProvider.Sqlite);
        await GiveAsync(host, days: 40);
        async Task<bool> MarkedAsync() => (await host.Service<ApiClientList>().ReadAsync(Administrator, CancellationToken.None)).Value.Single().Keys.Single().ExpiresSoon;

        var early = await MarkedAsync();
        host.Time.Advance(TimeSpan.FromDays(15));
        var late = await MarkedAsync();
        host.Time.Advance(TimeSpan.FromDays(40));

        Assert.Equal((false, true, false), (early, late, await MarkedAsync()));
    }

    private static async Task<(Guid Client, Guid Key)> GiveAsync(LeadsHost host, int days, string name = "Một cửa")
    {
        var clients = host.Service<ApiClients>();
        var wish = new SaveApiClient { Name = name, Purpose = "Một cửa điện tử", Scopes = ["leads.read"], AllUnits = true };
        var client = (await clients.AddAsync(wish, Administrator, CancellationToken.None)).Value.Id;
        var last = VietnamTime.DateOf(host.Time.GetUtcNow()).AddDays(days);
        return (client, (await clients.GiveKeyAsync(client, new GiveApiKey { LastDay = last }, Administrator, CancellationToken.None)).Value.Id);
    }

    private static async Task<List<OutboxMail>> MailsAsync(LeadsHost host)
    {
        await using var database = await host.OpenAsync();
        return await database.Outbox.AsNoTracking().OrderBy(mail => mail.Id).ToListAsync();
    }
}
