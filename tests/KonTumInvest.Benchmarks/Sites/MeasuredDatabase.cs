using System.Data.Common;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace KonTumInvest.Benchmarks.Sites;

/// <summary>A measured site's database, looked at and filled past the site.</summary>
internal static class MeasuredDatabase
{
    /// <summary>An open connection, which belongs to the caller.</summary>
    public static async Task<DbConnection> OpenAsync(TestDatabase database)
    {
        DbConnection connection =
            database.Provider == DatabaseProvider.Sqlite ? new SqliteConnection(database.ConnectionString) : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The number that a query answers with.</summary>
    public static async Task<long> NumberAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Changes rows, for as long as it takes.</summary>
    public static async Task ChangeAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        await command.ExecuteNonQueryAsync();
    }
}
