using System.Collections.Concurrent;
using KonTumInvest.Content.Units;
using KonTumInvest.Data;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using KonTumInvest.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;

namespace KonTumInvest.Leads.Tests.Support;

/// <summary>The module on a database of its own, with a clock the test moves. Its sender runs when the test says so.</summary>
public sealed class LeadsHost : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<DatabaseTemplate>>> Templates = new();

    private readonly TestDatabase? _ownDatabase;
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kontuminvest-leads-");

    private LeadsHost(TestDatabase database, bool ownsDatabase, IReadOnlyDictionary<string, string?> settings, FakeTimeProvider time, Action<IServiceCollection>? replace = null)
    {
        _ownDatabase = ownsDatabase ? database : null;
        Time = time;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(database.Settings)
            .AddInMemoryCollection(settings)
            .AddInMemoryCollection([new("Leads:RoutingFile", settings.GetValueOrDefault("Leads:RoutingFile") ?? RepositoryFile("umbraco-config/lead-routing.json")), new("Leads:TemplateFile", RepositoryFile("umbraco-config/mail-templates.json")), new("Leads:CalendarFile", settings.GetValueOrDefault("Leads:CalendarFile") ?? RepositoryFile("umbraco-config/working-calendar.json")), new("Leads:TargetsFile", RepositoryFile("umbraco-config/service-targets.json")), new("Leads:RetentionFile", RepositoryFile("umbraco-config/retention.json"))])
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = _folder.FullName });
        services.AddSingleton<IContactUnitDirectory>(Units);
        services.AddSingleton<IStaffDirectory>(Staff);
        services.AddDatabase(configuration);
        replace?.Invoke(services);
        services.AddLeads(configuration);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FakeTimeProvider Time { get; }

    public TestUnits Units { get; } = new();

    public TestStaff Staff { get; } = new();

    public string Folder => _folder.FullName;

    public EnquiryService Enquiries => _services.GetRequiredService<EnquiryService>();

    public OutboxSender Outbox => _services.GetRequiredService<OutboxSender>();

    public IServiceProvider Services => _services;

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<LeadsHost> StartAsync(
        DatabaseProvider provider,
        IReadOnlyDictionary<string, string?>? settings = null,
        DateTimeOffset? now = null,
        Action<IServiceCollection>? replace = null
    )
    {
        // Files of the test's own are read while the tables are made.
        var migrates = settings?.Keys.Any(key => key.EndsWith("File", StringComparison.Ordinal)) == true;
        var host = new LeadsHost(
            migrates ? await TestDatabase.CreateAsync(provider) : await MigratedAsync(provider),
            ownsDatabase: true,
            settings ?? new Dictionary<string, string?>(),
            new FakeTimeProvider(now ?? new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero)),
            replace
        );
        if (migrates)
        {
            await host.Service<LeadsDatabase>().MigrateAsync(CancellationToken.None);
        }

        return host;
    }

    /// <summary>A database with the module's tables, and with the rules and templates of the repository's files in them.</summary>
    public static async Task<TestDatabase> MigratedAsync(DatabaseProvider provider) =>
        await (await Templates.GetOrAdd(provider, made => new Lazy<Task<DatabaseTemplate>>(() => TemplateAsync(made))).Value).CopyAsync();

    private static async Task<DatabaseTemplate> TemplateAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using (var host = Join(database, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero))))
        {
            await host.Service<LeadsDatabase>().MigrateAsync(CancellationToken.None);
        }

        return await DatabaseTemplate.OfAsync(database);
    }

    /// <summary>Another node on a database that belongs to somebody else; shares the clock.</summary>
    public static LeadsHost Join(
        TestDatabase database,
        FakeTimeProvider time,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null
    ) => new(database, ownsDatabase: false, settings ?? new Dictionary<string, string?>(), time, replace);

    public async Task<LeadsDbContext> OpenAsync() =>
        await _services.GetRequiredService<IDbContextFactory<LeadsDbContext>>().CreateDbContextAsync();

    /// <summary>Waits until so many transactions wait for another one; on PostgreSQL.</summary>
    public async Task WaitForWaitingAsync(int most = 1)
    {
        await using var database = await OpenAsync();
        for (var look = 0; look < 2_000; look++)
        {
            var waiting = await database
                .Database.SqlQuery<int>($"""SELECT COUNT(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""")
                .SingleAsync();
            if (waiting >= most)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        throw new TimeoutException($"Not {most} transactions wait for another one.");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownDatabase is not null)
        {
            await _ownDatabase.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>A file of the repository, found upwards from the test's own folder.</summary>
    public static string RepositoryFile(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KonTumInvest.sln")))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        throw new FileNotFoundException("The repository was not found above the tests.", path);
    }
}
