using KonTumInvest.Data;
using KonTumInvest.Leads.Clients;
using KonTumInvest.Leads.Clients.Limits;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Tests.Support;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Clients;

/// <summary>How many requests a program may make in a minute, of all servers together.</summary>
public sealed class ApiLimitTests
{
    private const int Limit = 120;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero));
    private readonly StatementCounter _statements = new();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task OneServer_LetsInTheWholeLimit_WithFewStatements_AndThenNoneUntilTheMinuteIsOver(DatabaseProvider provider)
    {
        await using var database = await LeadsHost.MigratedAsync(provider);
        await using var server = Join(database);
        var client = await AddAsync(server);

        Assert.Equal(Limit, await AskAsync(client, Limit, server));

        // Each renewal reads the row and changes it.
        Assert.InRange(_statements.Count, 2, Limit / 2);
        _statements.Reset();
        var first = await TakeAsync(server, client);
        Assert.Equal(TimeSpan.FromMinutes(1), first);
        _statements.Reset();
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(40), await TakeAsync(server, client));
        Assert.Equal(0, _statements.Count);

        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(Limit, await AskAsync(client, Limit + 5, server));
        await using var stored = await server.OpenAsync();
        Assert.Equal(Limit, (await stored.ApiAllowances.SingleAsync()).Taken);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Servers_CountTogether_WhoeverIsAsked(DatabaseProvider provider)
    {
        await using var database = await LeadsHost.MigratedAsync(provider);
        await using var first = Join(database);
        await using var second = Join(database);
        await using var third = Join(database);
        var client = await AddAsync(first);
        var other = await AddAsync(first);

        var inTurn = await AskAsync(client, 2 * Limit, first, second, third);
        _time.Advance(TimeSpan.FromMinutes(1));
        var atOnce = await AtOnceAsync(client, 2 * Limit, first, second, third);
        _time.Advance(TimeSpan.FromMinutes(1));
        var (begun, goneOn) = (await AskAsync(client, 40, first), await AskAsync(client, 2 * Limit, second));

        Assert.Equal(Limit, inTurn);
        // Whoever was asked for the last time may have something left.
        Assert.InRange(atOnce, Limit * 3 / 4, Limit);
        Assert.Equal(40, begun);
        Assert.InRange(goneOn, Limit / 2, Limit - 40);
        Assert.Equal(Limit, await AskAsync(other, 2 * Limit, second));
    }

    [Fact]
    public async Task AClockThatWasPutBack_ShutsNobodyOut()
    {
        await using var database = await LeadsHost.MigratedAsync(DatabaseProvider.Sqlite);
        await using var server = Join(database);
        var client = await AddAsync(server);
        await using (var stored = await server.OpenAsync())
        {
            stored.ApiAllowances.Add(new ApiAllowance { ClientId = client, BeganAt = _time.GetUtcNow().AddDays(1), Taken = Limit });
            await stored.SaveChangesAsync();
        }

        Assert.Null(await TakeAsync(server, client));
    }

    private static Task<TimeSpan?> TakeAsync(LeadsHost server, Guid client) => server.Service<ApiLimit>().TakeAsync(client, CancellationToken.None);

    // How many of the requests were let in, the servers being asked in turn.
    private static async Task<int> AskAsync(Guid client, int requests, params LeadsHost[] servers)
    {
        var letIn = 0;
        for (var request = 0; request < requests; request++)
        {
            letIn += await TakeAsync(servers[request % servers.Length], client) is null ? 1 : 0;
        }

        return letIn;
    }

    private static async Task<int> AtOnceAsync(Guid client, int requests, params LeadsHost[] servers) =>
        (await Task.WhenAll(Enumerable.Range(0, requests).Select(request => Task.Run(() => TakeAsync(servers[request % servers.Length], client))))).Count(wait => wait is null);

    private LeadsHost Join(TestDatabase database) =>
        LeadsHost.Join(
            database,
            _time,
            replace: services =>
            {
                services.ConfigureDbContext<SqliteLeadsDbContext>(context => context.AddInterceptors(_statements));
                services.ConfigureDbContext<PostgreSqlLeadsDbContext>(context => context.AddInterceptors(_statements));
            }
        );

    private async Task<Guid> AddAsync(LeadsHost server)
    {
        var id = Guid.CreateVersion7(_time.GetUtcNow());
        await using var database = await server.OpenAsync();
        database.ApiClients.Add(new ApiClient { Id = id, Name = $"Một cửa {id:N}", Purpose = "Kiểm thử", Scopes = ApiScopes.LeadsRead, CreatedAt = _time.GetUtcNow(), CreatedByKey = Guid.CreateVersion7() });
        await database.SaveChangesAsync();
        _statements.Reset();
        return id;
    }
}
