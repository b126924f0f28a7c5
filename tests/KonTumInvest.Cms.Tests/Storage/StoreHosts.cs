using KonTumInvest.Data;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>
/// One host per database for all store tests, which run one after another. Each test works on nodes and keys of its own, so that rows of
/// other tests do not matter.
/// </summary>
public sealed class StoreHosts : IAsyncLifetime
{
    private readonly Dictionary<DatabaseProvider, StoreHost> _started = [];

    public async Task<StoreHost> OnAsync(DatabaseProvider provider)
    {
        if (!_started.TryGetValue(provider, out var host))
        {
            _started[provider] = host = await StoreHost.StartAsync(provider, CancellationToken.None);
        }

        return host;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _started.Values)
        {
            await host.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class StoreSuite : ICollectionFixture<StoreHosts>
{
    public const string Name = "Stores";
}

/// <summary>Runs a test once on each database.</summary>
public sealed class OnBothDatabases : TheoryData<DatabaseProvider>
{
    public OnBothDatabases()
    {
        Add(DatabaseProvider.Sqlite);
        Add(DatabaseProvider.PostgreSql);
    }
}
