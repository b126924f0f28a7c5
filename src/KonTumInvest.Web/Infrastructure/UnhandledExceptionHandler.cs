using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Web.Infrastructure;

/// <summary>
/// The one place where an exception becomes an answer: logged once, then the error page in the visitor's language with a number to quote.
/// A database that cannot be written is 503, because trying again later may work; anything else is 500.
/// </summary>
internal sealed class UnhandledExceptionHandler(ILogger<UnhandledExceptionHandler> logger) : IExceptionHandler
{
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const string RetryAfterSeconds = "120";

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = StatusOf(exception);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            logger.LogError(exception, "Request failed with {StatusCode}", status);
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.OnStarting(() =>
            {
                httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
                return Task.CompletedTask;
            });
        }

        // False: the error page is written by the re-executed request, with the status of StatusOf.
        return ValueTask.FromResult(false);
    }

    /// <summary>The HTTP status that tells the visitor what went wrong.</summary>
    public static int StatusOf(Exception exception) =>
        exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            _ when IsUnreadable(exception) => StatusCodes.Status400BadRequest,
            _ when StorageUnavailable(exception) => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        };

    // U+0000, which PostgreSQL has no place for (SQLSTATE 22021, character_not_in_repertoire): no text that anybody types.
    private static bool IsUnreadable(Exception exception) =>
        exception is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.CharacterNotInRepertoire }
        || (exception.InnerException is { } inner && IsUnreadable(inner));

    /// <summary>Whether the database is read-only, full, or cannot be reached.</summary>
    internal static bool StorageUnavailable(Exception exception) =>
        exception switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is SqliteReadOnly or SqliteIoError or SqliteFull or SqliteCannotOpen,
            Npgsql.NpgsqlException { IsTransient: true } => true,
            Npgsql.PostgresException postgres => postgres.SqlState is "25006" or "53100" or "57P01" or "57P03",
            DbUpdateException { InnerException: DbException inner } => StorageUnavailable(inner),
            { InnerException: { } inner } => StorageUnavailable(inner),
            _ => false,
        };
}
