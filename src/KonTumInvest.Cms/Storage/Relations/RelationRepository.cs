using KonTumInvest.Cms.Storage.Entities;
using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Storage.Relations;

/// <summary>Relations between documents and media items.</summary>
public sealed class RelationRepository(CmsScopeProvider scopes, NodeEntities nodes, TimeProvider time) : IRelationRepository
{
    private static readonly Dictionary<string, string> Renames = new()
    {
        [nameof(IRelation.CreateDate)] = nameof(RelationRow.Date),
        ["RelationType.Id"] = nameof(RelationRow.RelationTypeId),
    };

    private IQueryable<RelationRow> Rows => scopes.RequiredScope.Database.Relations.AsNoTracking();

    public IRelation? Get(int id) => List(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public IEnumerable<IRelation> GetMany(params int[]? ids) =>
        List(InOrder(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows));

    public IEnumerable<IRelation> Get(IQuery<IRelation> query) => List(InOrder(Rows.Apply(query, Renames)));

    public int Count(IQuery<IRelation>? query) => Rows.Apply(query, Renames).Count();

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IRelation> GetPagedRelationsByQuery(
        IQuery<IRelation>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Ordering? ordering
    )
    {
        var rows = Rows.Apply(query, Renames);
        totalRecords = rows.LongCount();
        return List(Order(rows, ordering).Page(pageIndex, pageSize));
    }

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        var typeIds = relationTypeAlias is null ? RelationTypes.Ids : [RelationTypes.ByAlias(relationTypeAlias)?.Id ?? 0];
        var rows = Rows.Where(row =>
            typeIds.Contains(row.RelationTypeId)
            && scopes.RequiredScope.Database.Nodes.Any(node => node.Id == row.ChildId && node.Key == childKey)
        );
        return Task.FromResult(
            new PagedModel<IRelation>(rows.LongCount(), List(rows.OrderBy(row => row.Id).Slice(skip, take)))
        );
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(
        int childId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        params Guid[] entityTypes
    )
    {
        var parents = Rows.Where(row => row.ChildId == childId).Select(row => row.ParentId);
        return PageOfNodes(parents, pageIndex, pageSize, out totalRecords, entityTypes);
    }

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(
        int parentId,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        params Guid[] entityTypes
    )
    {
        var children = Rows.Where(row => row.ParentId == parentId).Select(row => row.ChildId);
        return PageOfNodes(children, pageIndex, pageSize, out totalRecords, entityTypes);
    }

    public void Save(IRelation entity) => Save([entity]);

    public void Save(IEnumerable<IRelation> relations)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        var all = relations.ToList();
        var inserted = all.Where(relation => !relation.HasIdentity).Select(relation => (Relation: relation, Row: NewRow(relation))).ToList();
        database.Relations.AddRange(inserted.Select(pair => pair.Row));
        database.SaveChanges();
        database.ChangeTracker.Clear();
        foreach (var relation in all.Where(relation => relation.HasIdentity))
        {
            relation.UpdateDate = time.GetUtcNow().UtcDateTime;
            Update(database, relation.Id, relation.ParentId, relation.ChildId, relation.RelationTypeId, relation.Comment);
        }

        foreach (var (relation, row) in inserted)
        {
            relation.Id = row.Id;
            relation.CreateDate = relation.UpdateDate = row.Date;
        }

        FillObjectTypes(database, all);
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        var database = scopes.RequiredScope.WritingDatabase;
        var byIdentity = relations.ToLookup(relation => relation.HasIdentity);
        foreach (var relation in byIdentity[true])
        {
            Update(database, relation.Id, relation.ParentId, relation.ChildId, relation.RelationTypeId, relation.Comment);
        }

        database.Relations.AddRange(
            byIdentity[false]
                .Select(relation => new RelationRow
                {
                    ParentId = relation.ParentId,
                    ChildId = relation.ChildId,
                    RelationTypeId = relation.RelationTypeId,
                    Date = time.GetUtcNow().UtcDateTime,
                    Comment = relation.Comment,
                })
        );
        database.SaveChanges();
        database.ChangeTracker.Clear();
    }

    public void Delete(IRelation entity) =>
        scopes.RequiredScope.WritingDatabase.Relations.Where(row => row.Id == entity.Id).ExecuteDelete();

    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        var typeIds = relationTypeAliases.Length == 0 ? RelationTypes.Ids : [.. relationTypeAliases.Select(alias => RelationTypes.ByAlias(alias)?.Id ?? 0)];
        scopes
            .RequiredScope.WritingDatabase.Relations.Where(row => row.ParentId == parentId && typeIds.Contains(row.RelationTypeId))
            .ExecuteDelete();
    }

    private RelationRow NewRow(IRelation relation) =>
        new()
        {
            ParentId = relation.ParentId,
            ChildId = relation.ChildId,
            RelationTypeId = relation.RelationTypeId,
            Date = relation.CreateDate == default ? time.GetUtcNow().UtcDateTime : relation.CreateDate,
            Comment = relation.Comment ?? string.Empty,
        };

    private static void Update(CmsDbContext database, int id, int parentId, int childId, int typeId, string? comment)
    {
        var text = comment ?? string.Empty;
        var updated = database
            .Relations.Where(row => row.Id == id)
            .ExecuteUpdate(row =>
                row.SetProperty(relation => relation.ParentId, parentId)
                    .SetProperty(relation => relation.ChildId, childId)
                    .SetProperty(relation => relation.RelationTypeId, typeId)
                    .SetProperty(relation => relation.Comment, text)
            );
        if (updated == 0)
        {
            throw new InvalidOperationException($"Relation {id} does not exist any more.");
        }
    }

    private static void FillObjectTypes(CmsDbContext database, List<IRelation> relations)
    {
        var ids = relations.SelectMany(relation => new[] { relation.ParentId, relation.ChildId }).Distinct().ToList();
        var kinds = database.Nodes.Where(node => ids.Contains(node.Id)).ToDictionary(node => node.Id, node => NodeKinds.ObjectTypeOf(node.Kind));
        foreach (var relation in relations)
        {
            relation.ParentObjectType = kinds[relation.ParentId];
            relation.ChildObjectType = kinds[relation.ChildId];
            relation.ResetDirtyProperties();
        }
    }

    private IEnumerable<IUmbracoEntity> PageOfNodes(
        IQueryable<int> ids,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Guid[] entityTypes
    )
    {
        var kinds = NodeKinds.Of(entityTypes);
        var found = scopes.RequiredScope.Database.Nodes.AsNoTracking().Where(node => ids.Contains(node.Id) && kinds.Contains(node.Kind));
        totalRecords = found.LongCount();
        return nodes.List(found.OrderBy(node => node.Id).Page(pageIndex, pageSize));
    }

    private static IOrderedQueryable<RelationRow> InOrder(IQueryable<RelationRow> rows) =>
        rows.OrderBy(row => row.RelationTypeId).ThenBy(row => row.Id);

    private static IOrderedQueryable<RelationRow> Order(IQueryable<RelationRow> rows, Ordering? ordering)
    {
        var descending = ordering?.Direction == Direction.Descending;
        return (ordering?.OrderBy?.ToUpperInvariant()) switch
        {
            null or "" or "ID" => descending ? rows.OrderByDescending(row => row.Id) : rows.OrderBy(row => row.Id),
            "CREATEDATE" or "DATETIME" => descending
                ? rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id)
                : rows.OrderBy(row => row.Date).ThenBy(row => row.Id),
            "COMMENT" => descending
                ? rows.OrderByDescending(row => row.Comment).ThenByDescending(row => row.Id)
                : rows.OrderBy(row => row.Comment).ThenBy(row => row.Id),
            var other => throw new NotSupportedException($"Relations are not sorted by '{other}'."),
        };
    }

    private List<IRelation> List(IQueryable<RelationRow> rows)
    {
        var database = scopes.RequiredScope.Database;
        var found = rows.Select(row => new
            {
                Row = row,
                Parent = database.Nodes.First(node => node.Id == row.ParentId).Kind,
                Child = database.Nodes.First(node => node.Id == row.ChildId).Kind,
            })
            .ToList();
        return [.. found.Select(each => ToEntity(each.Row, each.Parent, each.Child))];
    }

    private static Relation ToEntity(RelationRow row, NodeKind parent, NodeKind child)
    {
        var type =
            RelationTypes.ById(row.RelationTypeId)
            ?? throw new InvalidOperationException($"Relation {row.Id} is of type {row.RelationTypeId}, which this version does not know.");
        var relation = new Relation(row.ParentId, row.ChildId, NodeKinds.ObjectTypeOf(parent), NodeKinds.ObjectTypeOf(child), type)
        {
            Id = row.Id,
            Comment = row.Comment,
            CreateDate = row.Date,
            UpdateDate = row.Date,
        };
        relation.ResetDirtyProperties(false);
        return relation;
    }
}
