using KonTumInvest.Cms.Storage.Querying;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Relations;

/// <summary>The relation types Umbraco defines, as code. Those of features this site does not offer are left out.</summary>
public sealed class RelationTypeRepository : IRelationTypeRepository
{
    public IRelationType? Get(int id) => RelationTypes.ById(id);

    public IRelationType? Get(Guid id) => RelationTypes.All().FirstOrDefault(type => type.Key == id);

    public IEnumerable<IRelationType> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? RelationTypes.All().Where(type => ids.Contains(type.Id)) : RelationTypes.All();

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) =>
        ids is { Length: > 0 } ? RelationTypes.All().Where(type => ids.Contains(type.Key)) : RelationTypes.All();

    public bool Exists(int id) => RelationTypes.Ids.Contains(id);

    public bool Exists(Guid id) => Get(id) is not null;

    public IEnumerable<IRelationType> Get(IQuery<IRelationType> query) =>
        RelationTypes.All().Where(EntityQuery<IRelationType>.Matcher(query)).ToList();

    public int Count(IQuery<IRelationType>? query) => RelationTypes.All().Count(EntityQuery<IRelationType>.Matcher(query));

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Save(IRelationType entity) => throw new NotSupportedException("Relation types are part of the product and cannot be changed.");

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Delete(IRelationType entity) => throw new NotSupportedException("Relation types are part of the product and cannot be deleted.");
}
