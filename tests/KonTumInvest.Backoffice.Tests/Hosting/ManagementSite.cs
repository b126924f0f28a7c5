using KonTumInvest.Cms.Storage.Users;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using KonTumInvest.TestSupport.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Tests.Hosting;

/// <summary>The real site with its starter content, one for all tests of this assembly that call the Management API.</summary>
public sealed class ManagementSite : IAsyncLifetime
{
#if POSTGRESQL
    private const DatabaseProvider Provider = DatabaseProvider.PostgreSql;
#else
    private const DatabaseProvider Provider = DatabaseProvider.Sqlite;
#endif

    private TestDatabase? _database;
    private SiteHost? _host;

    public SiteHost Host => _host ?? throw new InvalidOperationException("The site has not started.");

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Provider);
        _host = SiteHost.Start(new SiteHostOptions { Database = _database, Replace = Replace, OnLoopbackPort = true });
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>The editor client of a member of staff, in a session of its own.</summary>
    public EditorClient As(StaffMember member) => As(member.Key);

    /// <summary>The same for an account that is in the database.</summary>
    public EditorClient As(Guid account) => StaffByHeader.ClientOf(Host, account);

    private static void Replace(IServiceCollection services)
    {
        StaffByHeader.Replace(services);
        services.AddSingleton<IUserRepository>(provider =>
            StaffOfTests.Beside(
                ActivatorUtilities.CreateInstance<UserRepository>(provider),
                provider.GetRequiredService<IUserGroupRepository>(),
                provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<Umbraco.Cms.Core.Configuration.Models.GlobalSettings>>()
            )
        );
        services.AddSingleton<IUserIdKeyResolver>(provider => new StaffKeysOfTests(
            ActivatorUtilities.CreateInstance<UserIdKeyResolver>(provider)
        ));
    }
}

/// <summary>Tests that share the site; they run one after another, since they change its content.</summary>
[CollectionDefinition(Name)]
public sealed class ManagementTests : ICollectionFixture<ManagementSite>
{
    public const string Name = "management";
}
