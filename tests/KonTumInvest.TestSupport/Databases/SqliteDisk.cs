using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KonTumInvest.TestSupport.Databases;

/// <summary>What a disk lets SQLite do.</summary>
public enum DiskState
{
    Writable,

    ReadOnly,

    Full,
}

/// <summary>
/// The disk under a SQLite database, in the state a test sets. File permissions do not bind root, so it is told to SQLite itself, at every
/// opening: it then answers with the very errors of a disk in that state (SQLITE_READONLY, SQLITE_FULL). Add it to the options of a context.
/// </summary>
public sealed class SqliteDisk : DbConnectionInterceptor
{
    private volatile DiskState _state;

    public DiskState State
    {
        get => _state;
        set => _state = value;
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas(State);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas(State);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Connections are pooled, so each setting is given every time. A limit of one page is the file's present size to SQLite.
    private static string Pragmas(DiskState state) =>
        $"PRAGMA query_only = {(state == DiskState.ReadOnly ? 1 : 0)}; PRAGMA max_page_count = {(state == DiskState.Full ? 1u : 4294967294u)}";
}
