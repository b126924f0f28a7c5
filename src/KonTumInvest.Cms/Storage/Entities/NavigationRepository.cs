using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>The trees of documents and media, from which Umbraco builds its in-memory navigation. Parents come before their children.</summary>
public sealed class NavigationRepository(CmsScopeProvider scopes, SchemaTypes types) : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) => GetContentNodesByObjectType([objectTypeKey]);

    public IEnumerable<INavigationModel> GetContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) =>
        List(OfTypes(objectTypeKeys).Where(node => !node.Trashed));

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) =>
        GetTrashedContentNodesByObjectType([objectTypeKey]);

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(IEnumerable<Guid> objectTypeKeys) =>
        List(OfTypes(objectTypeKeys).Where(node => node.Trashed));

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey)
    {
        var nodes = OfTypes([objectTypeKey]);
        var path = nodes.Where(node => node.Key == key).Select(node => node.Path).FirstOrDefault();
        if (path is null)
        {
            return [];
        }

        var ids = path.Split(',').Select(int.Parse).ToList();
        return List(nodes.Where(node => ids.Contains(node.Id)));
    }

    private IQueryable<NodeRow> OfTypes(IEnumerable<Guid> objectTypes)
    {
        var kinds = objectTypes.Select(NodeKinds.Of).OfType<NodeKind>().ToList();
        return scopes.RequiredScope.Database.Nodes.AsNoTracking().Where(node => kinds.Contains(node.Kind));
    }

    private List<INavigationModel> List(IQueryable<NodeRow> nodes) =>
        [
            .. nodes
                .OrderBy(node => node.Level)
                .ThenBy(node => node.SortOrder)
                .ThenBy(node => node.Id)
                .Select(node => new
                {
                    node.Id,
                    node.Key,
                    node.Kind,
                    node.ContentTypeId,
                    node.ParentId,
                    node.SortOrder,
                    node.Trashed,
                })
                .AsEnumerable()
                .Select(node => new Place
                {
                    Id = node.Id,
                    Key = node.Key,
                    ContentTypeKey =
                        node.Kind == NodeKind.Document ? types.DocumentType(node.ContentTypeId).Key : types.MediaType(node.ContentTypeId).Key,
                    ParentId = node.ParentId,
                    SortOrder = node.SortOrder,
                    Trashed = node.Trashed,
                }),
        ];

    private sealed class Place : INavigationModel
    {
        public int Id { get; set; }

        public Guid Key { get; set; }

        public Guid ContentTypeKey { get; set; }

        public int ParentId { get; set; }

        public int SortOrder { get; set; }

        public bool Trashed { get; set; }
    }
}
