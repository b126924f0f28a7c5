using KonTumInvest.Cms.Storage;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>
/// The application on the database this assembly is about, with a small schema and no starter content. The same tests are compiled into
/// one assembly per database, because a process holds one host.
/// </summary>
public sealed class ContractHost : IAsyncLifetime
{
#if POSTGRESQL
    public const DatabaseProvider Provider = DatabaseProvider.PostgreSql;
#else
    public const DatabaseProvider Provider = DatabaseProvider.Sqlite;
#endif

    private TestDatabase? _database;
    private SiteHost? _site;

    public SiteHost Site => _site ?? throw new InvalidOperationException("The host has not started.");

    /// <summary>Counts the content engine's statements.</summary>
    public StatementCounter Statements { get; } = new();

    public NotificationRecorder Notifications { get; private set; } = new();

    /// <summary>Holds changes to what is published up.</summary>
    public ReadingPause Pause { get; } = new();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Provider);
        Restart();
    }

    /// <summary>Ends the application and starts it again on the same database, as after a crash or a deployment.</summary>
    public void Restart()
    {
        _site?.Dispose();
        Notifications = new NotificationRecorder();
        _site = SiteHost.Start(
            new SiteHostOptions
            {
                Database = _database!,
                ConfigurationFolder = Path.Combine(AppContext.BaseDirectory, "Contract", "schema"),
                LoadStarterContent = false,
                Replace = services =>
                {
                    services.AddSingleton(Notifications);
                    NotificationRecorder.Register(services);
                    ReadingPause.Register(services, Pause);
#if POSTGRESQL
                    services.ConfigureDbContext<PostgreSqlCmsDbContext>(context => context.AddInterceptors(Statements));
#else
                    services.ConfigureDbContext<SqliteCmsDbContext>(context => context.AddInterceptors(Statements));
#endif
                },
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}

/// <summary>All contract tests share the one host and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ContractSuite : ICollectionFixture<ContractHost>
{
    public const string Name = "Contract";
}
