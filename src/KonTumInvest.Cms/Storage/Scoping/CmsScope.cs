using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore.Storage;
using Umbraco.Cms.Core.Scoping;

namespace KonTumInvest.Cms.Storage.Scoping;

/// <summary>
/// Umbraco's unit of work over one <see cref="CmsDbContext"/>, which the root scope owns and nested scopes share.
/// </summary>
/// <remarks>
/// A scope that only reads opens no transaction: each statement sees committed rows. The first write lock, or the first write, opens
/// the transaction, on SQLite behind the <see cref="WriteGate"/>. Were reads to open one, every reading scope that later writes would
/// have to upgrade its lock, which SQLite refuses once another writer has committed.
/// </remarks>
public sealed class CmsScope : CoreScope
{
    private readonly CmsScopeProvider _provider;
    private readonly CmsScope? _parent;
    private readonly bool _autoComplete;
    private CmsDbContext? _database;
    private IDbContextTransaction? _transaction;
    private IDisposable? _turn;

    internal CmsScope(CmsScopeProvider provider, CmsScope? parent, ScopeRequest request)
        : base(
            parent,
            provider.LockingFactory,
            provider.LoggerFactory,
            provider.FileSystems,
            provider.EventAggregator,
            request.CacheMode,
            request.ScopeFileSystems,
            request.NotificationPublisher
        )
    {
        _provider = provider;
        _parent = parent;
        _autoComplete = request.AutoComplete;
        Context = parent?.Context ?? new CmsScopeContext();
    }

    /// <summary>What runs when the root scope ends.</summary>
    internal CmsScopeContext Context { get; }

    internal CmsScope Root => _parent?.Root ?? this;

    /// <summary>For reading. Locks asked for so far are taken first.</summary>
    public CmsDbContext Database
    {
        get
        {
            var database = Root.OpenDatabase();
            Locks.EnsureLocks(InstanceId);
            return database;
        }
    }

    /// <summary>For writing: as <see cref="Database"/>, in the scope's transaction.</summary>
    public CmsDbContext WritingDatabase
    {
        get
        {
            var database = Database;
            Root.EnsureTransaction();
            return database;
        }
    }

    /// <summary>Opens the transaction of the root scope if it is not open yet.</summary>
    internal void EnsureTransaction()
    {
        if (_transaction is not null)
        {
            return;
        }

        var database = OpenDatabase();
        _turn = _provider.WriteGate.Enter();
        _transaction = database.Database.BeginTransaction();
    }

    /// <summary>The context, without taking locks: for the locks themselves.</summary>
    internal CmsDbContext OpenedDatabase => OpenDatabase();

    private CmsDbContext OpenDatabase() => _database ??= _provider.CreateDbContext();

    public override void Dispose()
    {
        if (_provider.AmbientScope != this)
        {
            throw new InvalidOperationException("Scopes end in the reverse order of their creation, on the flow that created them.");
        }

        if (_autoComplete && Completed is null)
        {
            Completed = true;
        }

        if (_parent is null)
        {
            EndRoot();
        }
        else
        {
            Locks.ClearLocks(InstanceId);
            _provider.AmbientScope = _parent;

            // Hands an unfinished state, and queued notifications, to the parent.
            base.Dispose();
        }
    }

    private void EndRoot()
    {
        var completed = Completed == true;
        try
        {
            if (completed)
            {
                _transaction?.Commit();
            }
            else
            {
                _transaction?.Rollback();
            }
        }
        catch
        {
            completed = false;
            Completed = false;
            throw;
        }
        finally
        {
            _transaction?.Dispose();
            _database?.Dispose();
            _turn?.Dispose();
            Locks.ClearLocks(InstanceId);
            _provider.AmbientScope = null;
            Context.ScopeExit(completed);
        }

        // Sends the notifications that were waiting for the commit. Their handlers may open scopes of their own, so none is ambient now.
        base.Dispose();
    }
}

/// <summary>What a caller asked of a new scope.</summary>
internal sealed record ScopeRequest(
    RepositoryCacheMode CacheMode,
    bool? ScopeFileSystems,
    Umbraco.Cms.Core.Events.IScopedNotificationPublisher? NotificationPublisher,
    bool AutoComplete
);
