using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;

namespace KonTumInvest.Cms.Storage.Relations;

/// <summary>Keeps the relations "this item uses that one" equal to what the item's property values point to.</summary>
public sealed class ReferenceTracker(
    Lazy<DataValueReferenceFactoryCollection> factories,
    Lazy<PropertyEditorCollection> editors,
    IRelationTypeRepository relationTypes,
    TimeProvider time
)
{
    private readonly Lazy<Dictionary<string, int>> _relationTypeIds = new(() =>
        relationTypes.GetMany(Array.Empty<int>()).ToDictionary(type => type.Alias, type => type.Id)
    );

    /// <summary>Updates the relations of an item that was just saved. Draft and published values both count.</summary>
    /// <param name="database">The context.</param>
    /// <param name="entity">The item.</param>
    /// <param name="isNew">Whether it was just created, and so has no relations yet.</param>
    public void Track(CmsDbContext database, IContentBase entity, bool isNew)
    {
        var wanted = References(database, entity);
        var existing = isNew ? [] : Existing(database, entity);
        database.Relations.RemoveRange(existing.Where(relation => !wanted.Contains((relation.ChildId, relation.RelationTypeId))));
        var kept = existing.Select(relation => (relation.ChildId, relation.RelationTypeId)).ToHashSet();
        foreach (var (childId, relationTypeId) in wanted.Where(pair => !kept.Contains(pair)))
        {
            database.Relations.Add(
                new RelationRow
                {
                    ParentId = entity.Id,
                    ChildId = childId,
                    RelationTypeId = relationTypeId,
                    Date = time.GetUtcNow().UtcDateTime,
                    Comment = string.Empty,
                }
            );
        }

        database.SaveChanges();
        database.ChangeTracker.Clear();
    }

    private List<RelationRow> Existing(CmsDbContext database, IContentBase entity)
    {
        var automatic = factories.Value.GetAllAutomaticRelationTypesAliases(editors.Value);
        var automaticIds = automatic.Where(_relationTypeIds.Value.ContainsKey).Select(alias => _relationTypeIds.Value[alias]).ToList();
        return [.. database.Relations.Where(relation => relation.ParentId == entity.Id && automaticIds.Contains(relation.RelationTypeId))];
    }

    private HashSet<(int ChildId, int RelationTypeId)> References(CmsDbContext database, IContentBase entity)
    {
        var references = factories
            .Value.GetAllReferences(entity.Properties, editors.Value)
            .Where(reference => reference.Udi is GuidUdi && _relationTypeIds.Value.ContainsKey(reference.RelationTypeAlias))
            .Select(reference => (((GuidUdi)reference.Udi).Guid, TypeId: _relationTypeIds.Value[reference.RelationTypeAlias]))
            .ToList();
        if (references.Count == 0)
        {
            return [];
        }

        // What points at nothing, such as a document that was deleted, is no relation.
        var keys = references.Select(reference => reference.Guid).Distinct().ToList();
        var ids = database.Nodes.Where(node => keys.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Id);
        return [.. references.Where(reference => ids.ContainsKey(reference.Guid)).Select(reference => (ids[reference.Guid], reference.TypeId))];
    }
}
