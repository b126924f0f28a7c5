using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace KonTumInvest.Data;

/// <summary>Brings a module's tables to the shape this version of the product expects.</summary>
public sealed class DatabaseMigrator(IOptions<DatabaseOptions> options, ILogger<DatabaseMigrator> logger)
{
    // Any number that nothing else in the database uses.
    private const string MigrationLock = "7140221117";

    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(10);

    /// <summary>Applies the migrations that are missing; on SQLite first makes the folder of the file.</summary>
    /// <exception cref="InvalidOperationException">
    /// The database cannot be reached, read or written, or a migration failed; the message says which and what to look at. The
    /// application must not start.
    /// </exception>
    public async Task MigrateAsync(DbContext database, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestMigration);
        try
        {
            await PrepareSqliteAsync(database, patience.Token);

            // Asking first keeps a start without changes from waiting for the migration lock.
            var missing = (await database.Database.GetPendingMigrationsAsync(patience.Token)).ToList();
            if (missing.Count > 0)
            {
                await using var turn = await TakeTurnAsync(patience.Token);
                await database.Database.MigrateAsync(patience.Token);
                logger.LogInformation("Database migrated for {Module}: {Migrations}", database.GetType().Name, missing);
            }
        }
        catch (OperationCanceledException waitedTooLong) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refused(
                "it is locked by another migration. If none is running, one was killed: delete the row of table __EFMigrationsLock",
                waitedTooLong
            );
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException)
        {
            throw Refused(failure.Message, failure);
        }
    }

    // EF Core's own lock on PostgreSQL ends with the first of several migrations, so that another node, starting at the same moment, would
    // make the second again. This one is held by a session of its own, and ends with it.
    private async Task<NpgsqlConnection?> TakeTurnAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider != DatabaseProvider.PostgreSql)
        {
            return null;
        }

        var settings = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false };
        var session = new NpgsqlConnection(settings.ConnectionString);
        await session.OpenAsync(cancellationToken);
        await using var waiting = new NpgsqlCommand($"SELECT pg_advisory_lock({MigrationLock})", session) { CommandTimeout = 0 };
        await waiting.ExecuteNonQueryAsync(cancellationToken);
        return session;
    }

    private async Task PrepareSqliteAsync(DbContext database, CancellationToken cancellationToken)
    {
        if (options.Value.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }

        if (DataFile(database) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        // Readers then go on while one writes. The mode is kept in the file.
        await database.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
    }

    private static string? DataFile(DbContext database)
    {
        var settings = new SqliteConnectionStringBuilder(database.Database.GetConnectionString());
        return settings.Mode == SqliteOpenMode.Memory || settings.DataSource is "" or ":memory:" || settings.DataSource.StartsWith("file:", StringComparison.Ordinal)
            ? null
            : Path.GetFullPath(settings.DataSource);
    }

    private InvalidOperationException Refused(string reason, Exception cause)
    {
        // Never the connection string itself: it may hold a password.
        var place =
            options.Value.Provider == DatabaseProvider.Sqlite
                ? $"the file {new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource}; it and its folder must be writable"
                : "PostgreSQL";
        return new InvalidOperationException($"The database ({place}) could not be made ready: {reason}", cause);
    }
}
