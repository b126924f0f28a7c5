using KonTumInvest.Cms.Schema.Entities;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

internal sealed class DataTypeRepository(SchemaEntities entities)
    : SchemaRepository<IDataType>(() => entities.DataTypes),
        IDataTypeRepository
{
    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container) => throw SchemaIsCode();

    /// <summary>The content types that use the data type, each with the aliases of its own properties that do.</summary>
    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) =>
        Usages(type => [.. type.PropertyTypes.Where(property => property.DataTypeId == id).Select(property => property.Alias)]);

    /// <summary>The content types that list their children with the data type.</summary>
    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id)
    {
        var key = Originals.FirstOrDefault(dataType => dataType.Id == id)?.Key;
        return Usages(type => key is not null && type.ListView == key ? [type.Alias] : []);
    }

    private Dictionary<Udi, IEnumerable<string>> Usages(Func<IContentTypeComposition, string[]> uses) =>
        entities
            .DocumentTypes.Select(type => (Udi: new GuidUdi(Constants.UdiEntityType.DocumentType, type.Key), Uses: uses(type)))
            .Concat(entities.MediaTypes.Select(type => (Udi: new GuidUdi(Constants.UdiEntityType.MediaType, type.Key), Uses: uses(type))))
            .Where(usage => usage.Uses.Length > 0)
            .ToDictionary(usage => (Udi)usage.Udi, IEnumerable<string> (usage) => usage.Uses);
}
