using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>What the stores of documents and of media share: reading, versions, paging, order, integrity.</summary>
public abstract class NodeStore<TEntity>(CmsScopeProvider scopes, NodeRecords records) : IContentRepository<int, TEntity>
    where TEntity : class, IContentBase
{
    private static readonly Dictionary<string, string> Renames = new()
    {
        [nameof(IContentBase.ContentTypeId)] = nameof(NodeRow.ContentTypeId),
    };

    internal abstract NodeKind Kind { get; }

    public abstract int RecycleBinId { get; }

    protected CmsDbContext Database => scopes.RequiredScope.Database;

    /// <summary>For any change but the saving of an entity.</summary>
    protected CmsDbContext WritingDatabase
    {
        get
        {
            records.Changing();
            return scopes.RequiredScope.WritingDatabase;
        }
    }

    /// <summary>For the saving of an entity.</summary>
    protected CmsDbContext SavingDatabase(TEntity entity)
    {
        records.Changing(entity.Id);
        return scopes.RequiredScope.WritingDatabase;
    }

    protected IQueryable<NodeRow> Nodes => Database.Nodes.AsNoTracking().Where(node => node.Kind == Kind);

    internal abstract TEntity Build(NodeRecord record);

    protected abstract int? ContentTypeIdOf(string alias);

    public abstract void Save(TEntity entity);

    public TEntity? Get(int id) => BuildOwn(records.Find(id));

    public TEntity? Get(Guid id) => BuildOwn(records.Find(id));

    /// <summary>The entities with these ids, or all when none are given, as Umbraco's contract has it.</summary>
    public IEnumerable<TEntity> GetMany(params int[]? ids) =>
        BuildAll(ids is { Length: > 0 } ? Nodes.Where(node => ids.Contains(node.Id)) : Nodes);

    /// <inheritdoc cref="GetMany(int[])"/>
    public IEnumerable<TEntity> GetMany(params Guid[]? ids) =>
        BuildAll(ids is { Length: > 0 } ? Nodes.Where(node => ids.Contains(node.Key)) : Nodes);

    public bool Exists(int id) => Nodes.Any(node => node.Id == id);

    public bool Exists(Guid id) => Nodes.Any(node => node.Key == id);

    public IEnumerable<TEntity> Get(IQuery<TEntity>? query) =>
        BuildAll(Matching(query).OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id));

    public int Count(IQuery<TEntity>? query) => Matching(query).Count();

    public int Count(string? contentTypeAlias = null) => OfType(Nodes, contentTypeAlias).Count();

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        OfType(Nodes.Where(node => node.ParentId == parentId), contentTypeAlias).Count();

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        if (parentId == Constants.System.Root)
        {
            return OfType(Nodes.Where(node => !node.Trashed), contentTypeAlias).Count();
        }

        var path = Nodes.Where(node => node.Id == parentId).Select(node => node.Path).FirstOrDefault();
        return path is null ? 0 : OfType(Nodes.Where(node => node.Path.StartsWith(path + ",")), contentTypeAlias).Count();
    }

    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<TEntity>? filter,
        Ordering? ordering
    )
    {
        var rows = Matching(query).Apply(filter, Renames);
        totalRecords = rows.LongCount();
        if (pageSize == 0 || totalRecords == 0)
        {
            return [];
        }

        var skip = (int)Math.Min(int.MaxValue, pageIndex * pageSize);
        return BuildAll(NodeOrder.Apply(rows, ordering, Database).Skip(skip).Take(pageSize));
    }

    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        string[]? propertyAliases,
        IQuery<TEntity>? filter,
        Ordering? ordering
    ) => GetPage(query, pageIndex, pageSize, out totalRecords, filter, ordering);

    public IEnumerable<TEntity> GetRecycleBin() =>
        BuildAll(Nodes.Where(node => node.Trashed).OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id));

    /// <summary>Whether the recycle bin holds anything.</summary>
    public bool RecycleBinSmells() => Nodes.Any(node => node.ParentId == RecycleBinId);

    public IEnumerable<TEntity> GetAllVersions(int nodeId) => GetAllVersionsSlim(nodeId, 0, int.MaxValue);

    public IEnumerable<TEntity> GetAllVersionsSlim(int nodeId, int skip, int take)
    {
        var node = Nodes.FirstOrDefault(row => row.Id == nodeId);
        if (node is null)
        {
            return [];
        }

        var versions = VersionsOf(nodeId).Skip(skip).Take(take).ToList();
        return [.. NodeRecord.LoadVersions(Database, node, versions).Select(Build)];
    }

    public IEnumerable<int> GetVersionIds(int id, int topRows) => VersionsOf(id).Take(topRows).Select(version => version.Id).ToList();

    public TEntity? GetVersion(int versionId)
    {
        var version = Database.Versions.AsNoTracking().FirstOrDefault(row => row.Id == versionId);
        var node = version is null ? null : Nodes.FirstOrDefault(row => row.Id == version.NodeId);
        return node is null ? null : Build(NodeRecord.LoadVersions(Database, node, [version!])[0]);
    }

    /// <summary>Deletes an old version.</summary>
    /// <exception cref="InvalidOperationException">It is the current or the published one.</exception>
    public void DeleteVersion(int versionId)
    {
        var version = Database.Versions.AsNoTracking().FirstOrDefault(row => row.Id == versionId);
        if (version is { Current: true } or { Published: true })
        {
            throw new InvalidOperationException("The current version and the published version cannot be deleted.");
        }

        WritingDatabase.Versions.Where(row => row.Id == versionId).ExecuteDelete();
    }

    public void DeleteVersions(int nodeId, DateTime versionDate) =>
        WritingDatabase
            .Versions.Where(row => row.NodeId == nodeId && !row.Current && !row.Published && row.Date < versionDate)
            .ExecuteDelete();

    /// <summary>Deletes the node for good; versions, values, schedules and relations go with it.</summary>
    public void Delete(TEntity entity)
    {
        WritingDatabase.Nodes.Where(node => node.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        var position = orderedNodeIds.Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
        var database = WritingDatabase;
        foreach (var node in database.Nodes.Where(node => orderedNodeIds.Contains(node.Id)))
        {
            node.SortOrder = position[node.Id];
        }

        database.SaveChanges();
        database.ChangeTracker.Clear();
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        TreeIntegrity.Check(options.FixIssues ? WritingDatabase : Database, Kind, options.FixIssues);

    protected IReadOnlyList<TEntity> BuildAll(IQueryable<NodeRow> rows) => [.. NodeRecord.Load(Database, rows.Select(node => node.Id).ToList()).Select(Build)];

    protected TEntity? First(IQueryable<NodeRow> rows) => BuildAll(rows) is [var first, ..] ? first : null;

    private TEntity? BuildOwn(NodeRecord? record) => record?.Node.Kind == Kind ? Build(record) : null;

    private IQueryable<NodeRow> Matching(IQuery<TEntity>? query) => Nodes.Apply(query, Renames);

    private IOrderedQueryable<VersionRow> VersionsOf(int nodeId) =>
        Database
            .Versions.AsNoTracking()
            .Where(version => version.NodeId == nodeId)
            .OrderByDescending(version => version.Current)
            .ThenByDescending(version => version.Id);

    private IQueryable<NodeRow> OfType(IQueryable<NodeRow> rows, string? alias)
    {
        if (alias.IsNullOrWhiteSpace())
        {
            return rows;
        }

        var typeId = ContentTypeIdOf(alias!) ?? 0;
        return rows.Where(node => node.ContentTypeId == typeId);
    }
}
