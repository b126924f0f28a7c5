using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Entities;
using KonTumInvest.Cms.Storage.Querying;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Relations;

/// <summary>What refers to what: shown to editors before they unpublish or delete something.</summary>
public sealed class TrackedReferencesRepository(CmsScopeProvider scopes, SchemaTypes types) : ITrackedReferencesRepository
{
    /// <inheritdoc/>
    /// <remarks>The items that refer to the given one.</remarks>
    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(
        Guid key,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    ) => Referrers(node => node.Where(item => item.Key == key), skip, take, filterMustBeIsDependency, out totalRecords);

    /// <inheritdoc/>
    /// <remarks>The items that refer to something in the recycle bin.</remarks>
    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(
        Guid objectTypeKey,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    )
    {
        var kinds = NodeKinds.Of([objectTypeKey]);
        return Referrers(
            nodes => nodes.Where(item => item.Trashed && kinds.Contains(item.Kind)),
            skip,
            take,
            filterMustBeIsDependency,
            out totalRecords
        );
    }

    /// <inheritdoc/>
    /// <remarks>Those of the given items that something refers to.</remarks>
    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(
        ISet<Guid> keys,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    )
    {
        var wanted = keys.ToList();
        return Referred(nodes => nodes.Where(item => wanted.Contains(item.Key)), skip, take, filterMustBeIsDependency, out totalRecords);
    }

    /// <inheritdoc/>
    /// <remarks>Those below the given item that something refers to.</remarks>
    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(
        Guid parentKey,
        long skip,
        long take,
        bool filterMustBeIsDependency,
        out long totalRecords
    )
    {
        var path = scopes.RequiredScope.Database.Nodes.Where(node => node.Key == parentKey).Select(node => node.Path).FirstOrDefault();
        if (path is null)
        {
            totalRecords = 0;
            return [];
        }

        var below = path + ",";
        return Referred(nodes => nodes.Where(item => item.Path.StartsWith(below)), skip, take, filterMustBeIsDependency, out totalRecords);
    }

    public Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(
        ISet<Guid> keys,
        Guid nodeObjectTypeId,
        long skip,
        long take
    )
    {
        var wanted = keys.ToList();
        var kinds = NodeKinds.Of([nodeObjectTypeId]);
        var references = References(onlyDependencies: true);
        var found = scopes.RequiredScope.Database.Nodes.Where(node =>
            wanted.Contains(node.Key) && kinds.Contains(node.Kind) && references.Any(reference => reference.ItemId == node.Id)
        );
        var page = found.OrderBy(node => node.Id).Slice(skip, take).Select(node => node.Key).ToList();
        return Task.FromResult(new PagedModel<Guid>(found.LongCount(), page));
    }

    private List<RelationItemModel> Referrers(
        Func<IQueryable<NodeRow>, IQueryable<NodeRow>> items,
        long skip,
        long take,
        bool onlyDependencies,
        out long total
    )
    {
        var ids = items(scopes.RequiredScope.Database.Nodes).Select(node => node.Id);
        var references = References(onlyDependencies)
            .Where(reference => ids.Contains(reference.ItemId))
            .Select(reference => new Shown { NodeId = reference.OtherId, TypeId = reference.TypeId });
        return Page(references.Distinct(), skip, take, out total);
    }

    private List<RelationItemModel> Referred(
        Func<IQueryable<NodeRow>, IQueryable<NodeRow>> items,
        long skip,
        long take,
        bool onlyDependencies,
        out long total
    )
    {
        var ids = items(scopes.RequiredScope.Database.Nodes).Select(node => node.Id);
        var references = References(onlyDependencies)
            .Where(reference => ids.Contains(reference.ItemId))
            .Select(reference => new Shown { NodeId = reference.ItemId, TypeId = reference.TypeId });
        return Page(references.Distinct(), skip, take, out total);
    }

    /// <summary>Who is referred to, and by whom. The child of a relation is; where the relation runs both ways, the parent is as well.</summary>
    private IQueryable<Reference> References(bool onlyDependencies)
    {
        var relations = scopes.RequiredScope.Database.Relations.AsNoTracking();
        if (onlyDependencies)
        {
            relations = relations.Where(row => RelationTypes.DependencyIds.Contains(row.RelationTypeId));
        }

        return relations
            .Select(row => new Reference
            {
                ItemId = row.ChildId,
                OtherId = row.ParentId,
                TypeId = row.RelationTypeId,
            })
            .Concat(
                relations
                    .Where(row => RelationTypes.BidirectionalIds.Contains(row.RelationTypeId))
                    .Select(row => new Reference
                    {
                        ItemId = row.ParentId,
                        OtherId = row.ChildId,
                        TypeId = row.RelationTypeId,
                    })
            );
    }

    private List<RelationItemModel> Page(IQueryable<Shown> shown, long skip, long take, out long total)
    {
        total = shown.LongCount();
        return
        [
            .. shown
                .OrderBy(each => each.TypeId)
                .ThenBy(each => each.NodeId)
                .Slice(skip, take)
                .Join(scopes.RequiredScope.Database.Nodes, each => each.NodeId, node => node.Id, (each, node) => new { each.TypeId, Node = node })
                .OrderBy(each => each.TypeId)
                .ThenBy(each => each.Node.Id)
                .AsEnumerable()
                .Select(each => ToModel(each.Node, RelationTypes.ById(each.TypeId))),
        ];
    }

    private RelationItemModel ToModel(NodeRow node, IRelationType? relation)
    {
        IContentTypeComposition type = node.Kind == NodeKind.Document ? types.DocumentType(node.ContentTypeId) : types.MediaType(node.ContentTypeId);
        return new RelationItemModel
        {
            NodeKey = node.Key,
            NodeName = node.Name,
            NodeType = ObjectTypes.GetUdiType(NodeKinds.ObjectTypeOf(node.Kind)),
            NodePublished = node.Kind == NodeKind.Document ? node.Published : null,
            ContentTypeKey = type.Key,
            ContentTypeIcon = type.Icon,
            ContentTypeAlias = type.Alias,
            ContentTypeName = type.Name,
            RelationTypeName = relation?.Name,
            RelationTypeIsBidirectional = relation?.IsBidirectional ?? false,
            RelationTypeIsDependency = relation is not null && RelationTypes.DependencyIds.Contains(relation.Id),
        };
    }

    private sealed class Reference
    {
        public int ItemId { get; init; }

        public int OtherId { get; init; }

        public int TypeId { get; init; }
    }

    private sealed class Shown
    {
        public int NodeId { get; init; }

        public int TypeId { get; init; }
    }
}
