using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Serialization;
using KonTumInvest.Cms.Storage;
using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Scoping;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>The stores and scopes over a migrated database, without a web host around them.</summary>
public sealed class StoreHost : IAsyncDisposable
{
    private readonly StoreSchema _schema;
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private StoreHost(StoreSchema schema, TestDatabase database, ServiceProvider services) =>
        (_schema, _database, _services) = (schema, database, services);

    public DatabaseProvider Provider => _database.Provider;

    public FakeTimeProvider Time => (FakeTimeProvider)_services.GetRequiredService<TimeProvider>();

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    internal CmsScopeProvider Scopes => Get<CmsScopeProvider>();

    public NotificationLog Heard => Get<NotificationLog>();

    /// <summary>A host on a database of its own. Most tests share one: see <see cref="StoreHosts"/>.</summary>
    public static async Task<StoreHost> StartAsync(DatabaseProvider provider, CancellationToken cancellationToken)
    {
        var schema = new StoreSchema();
        var database = await TestDatabase.CreateAsync(provider);
        var host = new StoreHost(schema, database, Compose(schema, database));
        await host.Get<CmsDatabase>().MigrateAsync(cancellationToken);
        return host;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs in a scope that is completed.</summary>
    public void Commit(Action act)
    {
        using var scope = Scopes.CreateCoreScope();
        act();
        scope.Complete();
    }

    /// <summary>Runs in a scope that is not completed.</summary>
    public T Read<T>(Func<T> look)
    {
        using var scope = Scopes.CreateCoreScope();
        return look();
    }

    /// <inheritdoc cref="Read"/>
    public async Task ReadAsync(Func<Task> look)
    {
        using var scope = Scopes.CreateCoreScope();
        await look();
    }

    /// <summary>What is stored, as a new context sees it.</summary>
    public T Stored<T>(Func<CmsDbContext, T> look) => Read(() => look(Scopes.RequiredScope.Database));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _schema.Dispose();
    }

    private static ServiceProvider Compose(StoreSchema schema, TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions();
        services.AddDatabase(configuration);
        services.AddModuleContext<CmsDbContext, SqliteCmsDbContext, PostgreSqlCmsDbContext>(configuration);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 30, 0, TimeSpan.Zero)));
        services.AddCmsSerialization();
        services.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(Options.Create(new RequestHandlerSettings())));
        services.AddSingleton(PlainEditors);
        services.AddSchema(schema.Path);
        services.AddSingleton<SchemaTypes>();
        services.AddSingleton<IDocumentIds, NoDocumentIds>();
        AddScopes(services, schema.Path);
        services.AddStores();
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static void AddScopes(ServiceCollection services, string folder)
    {
        services.AddSingleton<IHostingEnvironment>(new FolderEnvironment(folder));
        services.AddSingleton<IIOHelper, IOHelperLinux>();
        services.AddSingleton<FileSystems>();
        services.AddSingleton(provider => new Lazy<FileSystems>(provider.GetRequiredService<FileSystems>));
        services.AddSingleton<NotificationLog>();
        services.AddSingleton<IEventAggregator>(provider => provider.GetRequiredService<NotificationLog>());
        services.AddSingleton<CmsScopeProvider>();
        services.AddSingleton<ICoreScopeProvider>(provider => provider.GetRequiredService<CmsScopeProvider>());
        services.AddSingleton<IDistributedLockingMechanismFactory, DatabaseLocks>();
        services.AddSingleton(provider => new Lazy<IDistributedLockingMechanismFactory>(
            provider.GetRequiredService<IDistributedLockingMechanismFactory>
        ));
    }

    private static PropertyEditorCollection PlainEditors(IServiceProvider provider) =>
        new(new DataEditorCollection(() => [Editor(provider, "Umbraco.TextBox", ValueTypes.String), Editor(provider, "Umbraco.Tags", ValueTypes.Text)]));

    private static DataEditor Editor(IServiceProvider provider, string alias, string valueType) =>
        new(new DataValueEditorFactory(provider))
        {
            Alias = alias,
            ExplicitValueEditor = new DataValueEditor(
                provider.GetRequiredService<IShortStringHelper>(),
                provider.GetRequiredService<IJsonSerializer>()
            )
            {
                ValueType = valueType,
            },
            ExplicitConfigurationEditor = new ConfigurationEditor(),
        };

    // User groups of the small schema have no start nodes.
    private sealed class NoDocumentIds : IDocumentIds
    {
        public int? OfDocument(Guid key) => null;

        public int? OfMedia(Guid key) => null;
    }
}
