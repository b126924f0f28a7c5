using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>Light views of everything that has a place in a tree: documents and media from their rows, the schema from its files.</summary>
public sealed class EntityRepository(CmsScopeProvider scopes, NodeEntities nodes, StaticEntities statics) : IEntityRepository
{
    private IQueryable<NodeRow> Rows => scopes.RequiredScope.Database.Nodes.AsNoTracking();

    public IEntitySlim? Get(int id) => InSchema(entity => entity.Id == id) ?? Node(row => row.Where(node => node.Id == id));

    public IEntitySlim? Get(Guid key) => InSchema(entity => entity.Key == key) ?? Node(row => row.Where(node => node.Key == key));

    public IEntitySlim? Get(int id, Guid objectTypeId) => GetAll(objectTypeId, [id]).FirstOrDefault();

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => GetAll(objectTypeId, [key]).FirstOrDefault();

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) => GetAll([objectType], ids);

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) => GetAll([objectType], keys);

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params int[] ids) =>
        All(
            [.. objectTypes],
            rows => ids.Length == 0 ? rows : rows.Where(node => ids.Contains(node.Id)),
            entity => ids.Length == 0 || ids.Contains(entity.Id)
        );

    public IEnumerable<IEntitySlim> GetAll(IEnumerable<Guid> objectTypes, params Guid[] keys) =>
        All(
            [.. objectTypes],
            rows => keys.Length == 0 ? rows : rows.Where(node => keys.Contains(node.Key)),
            entity => keys.Length == 0 || keys.Contains(entity.Key)
        );

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) =>
        All([], rows => rows.Apply(query), EntityQuery<IUmbracoEntity>.Matcher(query));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        All([objectType], rows => rows.Apply(query), EntityQuery<IUmbracoEntity>.Matcher(query));

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The object types are of both sorts: pages of rows and files together are not offered.</exception>
    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query,
        ISet<Guid> objectTypes,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IUmbracoEntity>? filter,
        Ordering? ordering
    )
    {
        if (AreSchema(objectTypes))
        {
            var found = SchemaMatches(objectTypes, query, filter).InOrder(ordering).ToList();
            totalRecords = found.Count;
            return found.Skip((int)(pageIndex * pageSize)).Take(pageSize).ToList();
        }

        var rows = NodeMatches([.. objectTypes], query, filter);
        totalRecords = rows.LongCount();
        return nodes.List(rows.InOrder(ordering).Page(pageIndex, pageSize));
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter)
    {
        Guid[] wanted = [.. objectTypes];
        return AreSchema(wanted) ? SchemaMatches(wanted, query, filter).Count() : NodeMatches(wanted, query, filter).Count();
    }

    public IEnumerable<IEntitySlim> GetSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter
    ) => Siblings(objectTypes, targetKey, before, after, filter, ordering, trashed: false, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        out long totalBefore,
        out long totalAfter
    ) => Siblings(objectTypes, targetKey, before, after, filter, ordering, trashed: true, out totalBefore, out totalAfter);

    /// <exception cref="InvalidOperationException">There is no such entity.</exception>
    public UmbracoObjectTypes GetObjectType(int id) => ObjectTypeOf(Get(id));

    /// <exception cref="InvalidOperationException">There is no such entity.</exception>
    public UmbracoObjectTypes GetObjectType(Guid key) => ObjectTypeOf(Get(key));

    /// <exception cref="NotSupportedException">Always.</exception>
    public int ReserveId(Guid key) => throw new NotSupportedException("Ids are given when an entity is saved; none is reserved before.");

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        Paths([objectType], rows => ids is { Length: > 0 } ? rows.Where(node => ids.Contains(node.Id)) : rows, entity => ids is not { Length: > 0 } || ids.Contains(entity.Id));

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) => GetAllPaths([objectType], keys);

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid[] objectTypes, params Guid[] keys) =>
        Paths(
            objectTypes,
            rows => keys.Length == 0 ? rows : rows.Where(node => keys.Contains(node.Key)),
            entity => keys.Length == 0 || keys.Contains(entity.Key)
        );

    public bool Exists(int id) => InSchema(entity => entity.Id == id) is not null || Rows.Any(node => node.Id == id);

    public bool Exists(Guid key) => InSchema(entity => entity.Key == key) is not null || Rows.Any(node => node.Key == key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToHashSet();
        wanted.ExceptWith(statics.Of([]).Select(entity => entity.Key));
        return wanted.Count == 0 || Rows.Count(node => wanted.Contains(node.Key)) == wanted.Count;
    }

    public bool Exists(Guid key, Guid objectType) =>
        NodeKinds.Of(objectType) is { } kind ? Rows.Any(node => node.Key == key && node.Kind == kind) : statics.Of([objectType]).Any(entity => entity.Key == key);

    public bool Exists(int id, Guid objectType) =>
        NodeKinds.Of(objectType) is { } kind ? Rows.Any(node => node.Id == id && node.Kind == kind) : statics.Of([objectType]).Any(entity => entity.Id == id);

    private static UmbracoObjectTypes ObjectTypeOf(IEntitySlim? entity) =>
        entity is null ? throw new InvalidOperationException("There is no such entity.") : ObjectTypes.GetUmbracoObjectType(entity.NodeObjectType);

    private IEntitySlim? InSchema(Func<IEntitySlim, bool> matches) => statics.Of([]).FirstOrDefault(matches);

    private IEntitySlim? Node(Func<IQueryable<NodeRow>, IQueryable<NodeRow>> choose) => nodes.List(choose(Rows)) is [var found, ..] ? found : null;

    private List<IEntitySlim> All(
        IReadOnlyCollection<Guid> objectTypes,
        Func<IQueryable<NodeRow>, IQueryable<NodeRow>> choose,
        Func<IEntitySlim, bool> matches
    )
    {
        var kinds = NodeKinds.Of(objectTypes);
        List<IEntitySlim> found = [.. statics.Of(objectTypes).Where(matches).InOrder(null)];
        if (kinds.Count > 0)
        {
            found.AddRange(nodes.List(choose(Rows.Where(node => kinds.Contains(node.Kind))).InOrder(null)));
        }

        return found;
    }

    private List<TreeEntityPath> Paths(
        IReadOnlyCollection<Guid> objectTypes,
        Func<IQueryable<NodeRow>, IQueryable<NodeRow>> choose,
        Func<IEntitySlim, bool> matches
    )
    {
        var kinds = NodeKinds.Of(objectTypes);
        return
        [
            .. statics.Of(objectTypes).Where(matches).Select(entity => new TreeEntityPath { Id = entity.Id, Key = entity.Key, Path = entity.Path }),
            .. choose(Rows.Where(node => kinds.Contains(node.Kind)))
                .OrderBy(node => node.Id)
                .Select(node => new TreeEntityPath { Id = node.Id, Key = node.Key, Path = node.Path }),
        ];
    }

    private static bool AreSchema(IEnumerable<Guid> objectTypes)
    {
        var bySort = objectTypes.ToLookup(StaticEntities.Holds);
        return bySort[true].Any() && bySort[false].Any()
            ? throw new NotSupportedException("Documents or media and parts of the schema are not listed together.")
            : bySort[true].Any();
    }

    private IEnumerable<IEntitySlim> SchemaMatches(
        IEnumerable<Guid> objectTypes,
        IQuery<IUmbracoEntity> query,
        IQuery<IUmbracoEntity>? filter
    ) => statics
            .Of([.. objectTypes])
            .Where<IEntitySlim>(EntityQuery<IUmbracoEntity>.Matcher(query))
            .Where<IEntitySlim>(EntityQuery<IUmbracoEntity>.Matcher(filter));

    private IQueryable<NodeRow> NodeMatches(IReadOnlyCollection<Guid> objectTypes, IQuery<IUmbracoEntity> query, IQuery<IUmbracoEntity>? filter)
    {
        var kinds = NodeKinds.Of(objectTypes);
        return Rows.Where(node => kinds.Contains(node.Kind)).Apply(query).Apply(filter);
    }

    private List<IEntitySlim> Siblings(
        ISet<Guid> objectTypes,
        Guid targetKey,
        int before,
        int after,
        IQuery<IUmbracoEntity>? filter,
        Ordering ordering,
        bool trashed,
        out long totalBefore,
        out long totalAfter
    )
    {
        // A branch is as wide as an editor sorts it by hand; its ids fit in memory.
        var family = AreSchema(objectTypes)
            ? [.. SchemaFamily(objectTypes, targetKey, filter).Where(entity => entity.Trashed == trashed).InOrder(ordering).Select(entity => entity.Key)]
            : NodeFamily(objectTypes, targetKey, filter).Where(node => node.Trashed == trashed).InOrder(ordering).Select(node => node.Key).ToList();
        var position = family.IndexOf(targetKey);
        if (position < 0)
        {
            totalBefore = totalAfter = 0;
            return [];
        }

        var first = Math.Max(0, position - before);
        var last = Math.Min(family.Count - 1, position + after);
        totalBefore = first;
        totalAfter = family.Count - 1 - last;
        var shown = family[first..(last + 1)];
        return GetAll(objectTypes, [.. shown]).OrderBy(entity => shown.IndexOf(entity.Key)).ToList();
    }

    private IQueryable<NodeRow> NodeFamily(ISet<Guid> objectTypes, Guid targetKey, IQuery<IUmbracoEntity>? filter)
    {
        var kinds = NodeKinds.Of([.. objectTypes]);
        var parents = Rows.Where(node => node.Key == targetKey).Select(node => node.ParentId);
        return Rows.Where(node => kinds.Contains(node.Kind) && parents.Contains(node.ParentId)).Apply(filter);
    }

    private IEnumerable<IEntitySlim> SchemaFamily(ISet<Guid> objectTypes, Guid targetKey, IQuery<IUmbracoEntity>? filter)
    {
        var all = statics.Of([.. objectTypes]).ToList();
        var parent = all.Find(entity => entity.Key == targetKey)?.ParentId;
        return all.Where(entity => entity.ParentId == parent).Where<IEntitySlim>(EntityQuery<IUmbracoEntity>.Matcher(filter));
    }
}
