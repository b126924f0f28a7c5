using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>Translates between ids and keys. Umbraco keeps the answers in memory.</summary>
public sealed class IdKeyMapRepository(CmsScopeProvider scopes, StaticEntities statics) : IIdKeyMapRepository
{
    /// <returns>Null where there is no entity of that key and type; <see cref="UmbracoObjectTypes.Unknown"/> asks about every type.</returns>
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType)
    {
        var (types, kinds) = TypesOf(umbracoObjectType);
        return SchemaOf(types, kinds).FirstOrDefault(entity => entity.Key == key)?.Id
            ?? Nodes(kinds).Where(node => node.Key == key).Select(node => (int?)node.Id).FirstOrDefault();
    }

    /// <inheritdoc cref="GetIdForKey(Guid, UmbracoObjectTypes)"/>
    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType)
    {
        var (types, kinds) = TypesOf(umbracoObjectType);
        return SchemaOf(types, kinds).FirstOrDefault(entity => entity.Id == id)?.Key
            ?? Nodes(kinds).Where(node => node.Id == id).Select(node => (Guid?)node.Key).FirstOrDefault();
    }

    private static (Guid[] Types, List<NodeKind> Kinds) TypesOf(UmbracoObjectTypes objectType)
    {
        Guid[] types = objectType == UmbracoObjectTypes.Unknown ? [] : [objectType.GetGuid()];
        return (types, NodeKinds.Of(types));
    }

    // The schema is asked first: it is in memory. A type that is nodes has no place in it.
    private IEnumerable<Umbraco.Cms.Core.Models.Entities.IEntitySlim> SchemaOf(Guid[] types, List<NodeKind> kinds) =>
        types.Length > 0 && kinds.Count > 0 ? [] : statics.Of(types);

    private IQueryable<NodeRow> Nodes(List<NodeKind> kinds) =>
        kinds.Count == 0
            ? Enumerable.Empty<NodeRow>().AsQueryable()
            : scopes.RequiredScope.Database.Nodes.Where(node => kinds.Contains(node.Kind));
}
