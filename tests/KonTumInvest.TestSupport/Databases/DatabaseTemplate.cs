using KonTumInvest.Data;
using Microsoft.Data.Sqlite;

namespace KonTumInvest.TestSupport.Databases;

/// <summary>
/// A database as it stood at one moment, of which any number of copies are made: running all migrations takes seconds, copying what they made takes
/// a few milliseconds.
/// </summary>
public sealed class DatabaseTemplate
{
    private readonly byte[]? _file;
    private readonly string? _database;

    private DatabaseTemplate(byte[]? file, string? database) => (_file, _database) = (file, database);

    /// <summary>Takes the database over, which nobody may use any more.</summary>
    public static async Task<DatabaseTemplate> OfAsync(TestDatabase prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        if (prepared.Provider == DatabaseProvider.PostgreSql)
        {
            // It goes with the server.
            return new DatabaseTemplate(null, await (await PostgresServer.SharedAsync()).CloseDatabaseAsync(prepared.ConnectionString));
        }

        using (var connection = new SqliteConnection(prepared.ConnectionString))
        {
            // The last one to close the file writes into it what stands in the log beside it.
            SqliteConnection.ClearPool(connection);
        }

        var file = new SqliteConnectionStringBuilder(prepared.ConnectionString).DataSource;
        if (File.Exists($"{file}-wal"))
        {
            throw new InvalidOperationException("The database is still in use.");
        }

        var template = new DatabaseTemplate(await File.ReadAllBytesAsync(file), null);
        await prepared.DisposeAsync();
        return template;
    }

    /// <summary>Makes a database with the same contents.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        if (_database is not null)
        {
            return await TestDatabase.CreatePostgreSqlAsync(_database);
        }

        var copy = TestDatabase.CreateSqlite();
        await File.WriteAllBytesAsync(new SqliteConnectionStringBuilder(copy.ConnectionString).DataSource, _file!);
        return copy;
    }
}
