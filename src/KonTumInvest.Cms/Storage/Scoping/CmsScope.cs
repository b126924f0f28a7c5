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
    private readonly List<Action> _whenCommitted = [];
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
            BeginWriting();
            return database;
        }
    }

    /// <summary>Whether the root scope writes, or has locked others out in order to.</summary>
    internal bool Writing => Root._transaction is not null;

    /// <summary>Whether something waits for the root scope's commit.</summary>
    internal bool AwaitsCommit => Root._whenCommitted.Count > 0;

    /// <summary>Has something done once the root scope has committed, before the next writer's turn. Not done if it rolls back.</summary>
    internal void WhenCommitted(Action action) => Root._whenCommitted.Add(action);

    /// <summary>Opens the transaction of the root scope if it is not open yet, in order to write.</summary>
    internal void BeginWriting()
    {
        var root = Root;
        if (root._transaction is null)
        {
            root._turn = _provider.WriteGate.Enter();
            root._transaction = root.OpenDatabase().Database.BeginTransaction();
        }
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
                _whenCommitted.ForEach(action => action());
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
