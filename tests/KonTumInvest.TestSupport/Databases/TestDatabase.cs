using KonTumInvest.Data;
using Microsoft.Data.Sqlite;

namespace KonTumInvest.TestSupport.Databases;

/// <summary>A database of either kind that lasts as long as one test (or one fixture): empty, or a copy of a <see cref="DatabaseTemplate"/>.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> _drop;

    private TestDatabase(DatabaseProvider provider, string connectionString, Func<ValueTask> drop) =>
        (Provider, ConnectionString, _drop) = (provider, connectionString, drop);

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <summary>The settings a host needs to use it, for <c>AddInMemoryCollection</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>
        {
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Provider)}"] = Provider.ToString(),
            [$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.ConnectionString)}"] = ConnectionString,
        };

    /// <summary>Makes an empty database: a file of its own, or a database in the shared <see cref="PostgresServer"/>.</summary>
    public static Task<TestDatabase> CreateAsync(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? Task.FromResult(CreateSqlite()) : CreatePostgreSqlAsync();

    public ValueTask DisposeAsync() => _drop();

    internal static TestDatabase CreateSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("kontuminvest-sqlite-");
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "test.db") }.ConnectionString;
        return new TestDatabase(
            DatabaseProvider.Sqlite,
            connectionString,
            () =>
            {
                using (var connection = new SqliteConnection(connectionString))
                {
                    // Pooled connections keep the file open.
                    SqliteConnection.ClearPool(connection);
                }

                folder.Delete(recursive: true);
                return ValueTask.CompletedTask;
            }
        );
    }

    /// <param name="template">The name of the database it is a copy of; null for an empty one.</param>
    internal static async Task<TestDatabase> CreatePostgreSqlAsync(string? template = null)
    {
        var server = await PostgresServer.SharedAsync();
        var connectionString = await server.CreateDatabaseAsync(template);
        return new TestDatabase(
            DatabaseProvider.PostgreSql,
            connectionString,
            async () => await server.DropDatabaseAsync(connectionString)
        );
    }
}
