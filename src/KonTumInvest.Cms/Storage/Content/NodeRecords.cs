using KonTumInvest.Cms.Storage.Scoping;
using KonTumInvest.Data;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>
/// Finds single nodes, and keeps what it read until they change. Umbraco's services ask for the same document many times in one act; the
/// rows are the same each time, so they are read once and shared.
/// </summary>
/// <remarks>
/// Of the nodes a scope saves, the kept rows are forgotten when it commits; when it does anything else to nodes, and when another web node
/// has changed something, all are. A scope that has changed nodes reads past what is kept, because its own changes are not in it. So does
/// every writing scope on PostgreSQL: another web node may have committed what this one has not heard of yet.
/// </remarks>
public sealed class NodeRecords(CmsScopeProvider scopes, IOptions<DatabaseOptions> options)
{
    // Enough for a day's editing; a walk over the whole site starts anew rather than holding it twice.
    private const int Capacity = 2000;

    private readonly Lock _changing = new();
    private readonly Dictionary<int, NodeRecord> _byId = [];
    private readonly Dictionary<Guid, int> _idByKey = [];
    private long _changes;

    private CmsDbContext Database => scopes.RequiredScope.Database;

    private bool MustReadAnew
    {
        get
        {
            var scope = scopes.RequiredScope;
            return scope.AwaitsCommit || (scope.Writing && options.Value.Provider == DatabaseProvider.PostgreSql);
        }
    }

    internal NodeRecord? Find(Guid key) =>
        Find(
            () => _idByKey.TryGetValue(key, out var id) ? _byId.GetValueOrDefault(id) : null,
            database => NodeRecord.Load(database, database.Nodes.Where(node => node.Key == key))
        );

    internal NodeRecord? Find(int id) =>
        Find(() => _byId.GetValueOrDefault(id), database => NodeRecord.Load(database, database.Nodes.Where(node => node.Id == id)));

    /// <summary>The records of those nodes that exist, in no order.</summary>
    internal IReadOnlyList<NodeRecord> FindMany(IReadOnlyCollection<Guid> keys) =>
        keys.Count == 1
            ? Find(keys.First()) is { } record
                ? [record]
                : []
            : NodeRecord.Load(Database, Database.Nodes.Where(node => keys.Contains(node.Key)));

    /// <summary>To be said before a node is saved in the current scope.</summary>
    internal void Changing(int id) => scopes.RequiredScope.WhenCommitted(() => Forget(id));

    /// <summary>To be said before any number of nodes is changed in the current scope.</summary>
    internal void Changing() => scopes.RequiredScope.WhenCommitted(Forget);

    /// <summary>Another web node has changed something.</summary>
    internal void Forget()
    {
        lock (_changing)
        {
            _changes++;
            _byId.Clear();
            _idByKey.Clear();
        }
    }

    private void Forget(int id)
    {
        lock (_changing)
        {
            _changes++;
            _byId.Remove(id);
        }
    }

    private NodeRecord? Find(Func<NodeRecord?> look, Func<CmsDbContext, IReadOnlyList<NodeRecord>> read)
    {
        // Opening the database takes the locks the scope has asked for, so what is kept is looked at behind them.
        var database = Database;
        if (MustReadAnew)
        {
            return read(database) is [var current] ? current : null;
        }

        long changes;
        lock (_changing)
        {
            if (look() is { } kept)
            {
                return kept;
            }

            changes = _changes;
        }

        if (read(database) is not [var record])
        {
            return null;
        }

        Keep(record, changes);
        return record;
    }

    /// <summary>Keeps what was read, unless something has changed since: it may be what was read before the change.</summary>
    private void Keep(NodeRecord record, long changes)
    {
        lock (_changing)
        {
            if (changes != _changes)
            {
                return;
            }

            if (_byId.Count >= Capacity)
            {
                _byId.Clear();
                _idByKey.Clear();
            }

            _byId[record.Node.Id] = record;
            _idByKey[record.Node.Key] = record.Node.Id;
        }
    }
}
