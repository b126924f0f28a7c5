using System.Globalization;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;

namespace KonTumInvest.Cms.Storage.Scoping;

/// <summary>
/// Umbraco's named locks. On PostgreSQL they are advisory locks that end with the transaction and hold across web nodes. On SQLite the
/// one writer at a time stands in for every write lock.
/// </summary>
/// <remarks>
/// A scope that only reads needs no lock: each of its statements sees what is committed. One that writes waits, on PostgreSQL, for those
/// who write what it reads.
/// </remarks>
public sealed class DatabaseLocks(CmsScopeProvider scopes, IOptions<DatabaseOptions> options)
    : IDistributedLockingMechanismFactory,
        IDistributedLockingMechanism
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    // Keeps Umbraco's small numbers apart from advisory locks of other modules in the same database.
    private const int LockNamespace = 0x4b54434d;

    public IDistributedLockingMechanism DistributedLockingMechanism => this;

    public bool Enabled => true;

    public IDistributedLock ReadLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        if (options.Value.Provider == DatabaseProvider.PostgreSql && scopes.RequiredScope.Writing)
        {
            TakeAdvisoryLock("pg_advisory_xact_lock_shared", lockId, obtainLockTimeout, timeout => new DistributedReadLockTimeoutException(timeout));
        }

        return new HeldByTransaction(lockId, DistributedLockType.ReadLock);
    }

    public IDistributedLock WriteLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        scopes.RequiredScope.BeginWriting();
        if (options.Value.Provider == DatabaseProvider.PostgreSql)
        {
            TakeAdvisoryLock("pg_advisory_xact_lock", lockId, obtainLockTimeout, timeout => new DistributedWriteLockTimeoutException(timeout));
        }
        return new HeldByTransaction(lockId, DistributedLockType.WriteLock);
    }

    private void TakeAdvisoryLock(string function, int lockId, TimeSpan? timeout, Func<int, Exception> onTimeout)
    {
        const string LockNotAvailable = "55P03";
        var database = scopes.RequiredScope.Root.OpenedDatabase.Database;
        var milliseconds = (int)(timeout ?? DefaultTimeout).TotalMilliseconds;
        try
        {
            // The function's name is one of two constants; the numbers are numbers.
#pragma warning disable EF1002
            database.ExecuteSqlRaw(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SET LOCAL lock_timeout = {milliseconds}; SELECT {function}({LockNamespace}, {lockId}); SET LOCAL lock_timeout = DEFAULT;"
                )
            );
#pragma warning restore EF1002
        }
        catch (Npgsql.PostgresException refused) when (refused.SqlState == LockNotAvailable)
        {
            throw onTimeout(lockId);
        }
    }

    private sealed record HeldByTransaction(int LockId, DistributedLockType LockType) : IDistributedLock
    {
        public void Dispose()
        {
            // The lock ends with the transaction, which is the scope's to end.
        }
    }
}
