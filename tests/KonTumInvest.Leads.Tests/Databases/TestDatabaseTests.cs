using System.Data.Common;
using KonTumInvest.Data;
using KonTumInvest.TestSupport.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace KonTumInvest.Leads.Tests.Databases;

public sealed class TestDatabaseTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task CreateAsync_Twice_GivesSeparateEmptyDatabases(DatabaseProvider provider)
    {
        await using var first = await TestDatabase.CreateAsync(provider);
        await using var second = await TestDatabase.CreateAsync(provider);

        await ScalarAsync(first, "CREATE TABLE mark (id integer)");
        var inFirst = await ScalarAsync(first, "SELECT count(*) FROM mark");

        Assert.Equal(0L, inFirst);
        await Assert.ThrowsAnyAsync<DbException>(() => ScalarAsync(second, "SELECT count(*) FROM mark"));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task CopyAsync_Twice_GivesSeparateDatabasesWithTheSameContents(DatabaseProvider provider)
    {
        var prepared = await TestDatabase.CreateAsync(provider);
        await ScalarAsync(prepared, "CREATE TABLE mark (id integer)");
        await ScalarAsync(prepared, "INSERT INTO mark VALUES (1)");
        var template = await DatabaseTemplate.OfAsync(prepared);

        await using var first = await template.CopyAsync();
        await using var second = await template.CopyAsync();
        await ScalarAsync(first, "INSERT INTO mark VALUES (2)");

        Assert.Equal(2L, await ScalarAsync(first, "SELECT count(*) FROM mark"));
        Assert.Equal(1L, await ScalarAsync(second, "SELECT count(*) FROM mark"));
    }

    private static async Task<object?> ScalarAsync(TestDatabase database, string sql)
    {
        await using DbConnection connection =
            database.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnection(database.ConnectionString)
                : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
