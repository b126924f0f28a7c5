using KonTumInvest.Cms.Storage;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KonTumInvest.Cms.Tests.Storage;

public sealed class CmsDatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kontuminvest-migrate-");

    [Theory]
    [ClassData(typeof(OnBothDatabases))]
    public async Task MigrateAsync_Twice_LeavesTheModelsTables(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = Compose(database.Settings);
        var cms = services.GetRequiredService<CmsDatabase>();

        await cms.MigrateAsync(CancellationToken.None);
        await cms.MigrateAsync(CancellationToken.None);

        await using var context = services.GetRequiredService<IDbContextFactory<CmsDbContext>>().CreateDbContext();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, await context.Nodes.CountAsync());
    }

    [Fact]
    public async Task MigrateAsync_FolderThatIsNotThere_IsMadeAndTheFileLogsAhead()
    {
        var file = Path.Combine(_folder.FullName, "App_Data", "site.db");
        await using var services = Compose(Sqlite($"Data Source={file};Pooling=False"));

        await services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None);

        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";
        Assert.Equal("wal", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task MigrateAsync_FolderThatCannotBeMade_SaysWhichFile()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "taken"), "A file where the folder should be.");
        var file = Path.Combine(_folder.FullName, "taken", "site.db");
        await using var services = Compose(Sqlite($"Data Source={file};Pooling=False"));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None)
        );

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_FileThatCannotBeWritten_SaysWhichFile()
    {
        var file = Path.Combine(_folder.FullName, "site.db");
        await using (var empty = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await empty.OpenAsync();
            await using var command = empty.CreateCommand();
            command.CommandText = "CREATE TABLE something (id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        await using var services = Compose(Sqlite($"Data Source={file};Mode=ReadOnly;Pooling=False"));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None)
        );

        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("readonly", refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task MigrateAsync_FileThatIsNoDatabase_Refuses()
    {
        var file = Path.Combine(_folder.FullName, "site.db");
        await File.WriteAllTextAsync(file, new string('x', 4096));
        await using var services = Compose(Sqlite($"Data Source={file};Pooling=False"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None));
    }

    [Fact]
    public async Task MigrateAsync_ServerThatIsDown_NeverPrintsThePassword()
    {
        await using var services = Compose(
            new Dictionary<string, string?>
            {
                ["Database:Provider"] = nameof(DatabaseProvider.PostgreSql),
                ["Database:ConnectionString"] = "Host=127.0.0.1;Port=1;Username=site;Password=very-secret;Timeout=2",
            }
        );

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            services.GetRequiredService<CmsDatabase>().MigrateAsync(CancellationToken.None)
        );

        Assert.Contains("PostgreSQL", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", refusal.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Dictionary<string, string?> Sqlite(string connectionString) => new() { ["Database:ConnectionString"] = connectionString };

    private static ServiceProvider Compose(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDatabase(configuration);
        services.AddModuleContext<CmsDbContext, SqliteCmsDbContext, PostgreSqlCmsDbContext>(configuration);
        services.AddSingleton<CmsDatabase>();
        return services.BuildServiceProvider();
    }
}
