using Microsoft.Data.Sqlite;
using Npgsql;

namespace KonTumInvest.Leads.Storage;

/// <summary>Tells apart what databases throw.</summary>
internal static class DatabaseFailures
{
    // https://sqlite.org/rescode.html: constraint with the extended codes for PRIMARY KEY and UNIQUE.
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>Somebody else stored the same key first.</summary>
    public static bool IsUniqueViolation(Exception? error) =>
        error switch
        {
            null => false,
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
            PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
            _ => IsUniqueViolation(error.InnerException),
        };

    /// <summary>
    /// The database ended the transaction to let another one go on, and wants it run again from its beginning: a deadlock, or an order that could not be kept
    /// (PostgreSQL 15, 13.5 "Serialization Failure Handling"). SQLite has one writer at a time, and neither.
    /// </summary>
    public static bool IsSerializationFailure(Exception? error) =>
        error switch
        {
            null => false,
            PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
            _ => IsSerializationFailure(error.InnerException),
        };

    /// <summary>The database cannot take anything at the moment: away, read-only, full, locked for too long or failing on its disk.</summary>
    public static bool IsUnavailable(Exception? error) =>
        error switch
        {
            null => false,
            // BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB
            SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6 or 8 or 10 or 11 or 13 or 14 or 26,
            // Classes: connection, insufficient resources, operator intervention, system error; and a read-only standby.
            PostgresException postgres => postgres.SqlState[..2] is "08" or "53" or "57" or "58"
                || postgres.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction,
            NpgsqlException or TimeoutException => true,
            _ => IsUnavailable(error.InnerException),
        };
}
