using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Storage.Querying;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

internal sealed class ContentTypeRepository(SchemaEntities entities, SchemaUsage usage)
    : ComposedTypeRepository<IContentType>(() => entities.DocumentTypes, usage),
        IContentTypeRepository
{
    /// <summary>The types with a property of their own that the query holds for.</summary>
    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query)
    {
        var holds = EntityQuery<PropertyType>.Matcher(query);
        return CopyAll(Originals.Where(type => type.PropertyTypes.OfType<PropertyType>().Any(holds)));
    }

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [
            .. All()
                .SelectMany(type => type.Type.PropertyTypes)
                .Select(property => property.Alias)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The aliases of all content types, or of those of the given kinds (see <see cref="Constants.ObjectTypes"/>).</summary>
    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        [.. All().Where(type => objectTypes.Length == 0 || objectTypes.Contains(type.Kind)).Select(type => type.Type.Alias)];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [.. All().Where(type => aliases.Contains(type.Type.Alias, StringComparer.OrdinalIgnoreCase)).Select(type => type.Type.Id)];

    private IEnumerable<(Guid Kind, IContentTypeComposition Type)> All() =>
        Originals
            .Select(type => (Constants.ObjectTypes.DocumentType, (IContentTypeComposition)type))
            .Concat(entities.MediaTypes.Select(type => (Constants.ObjectTypes.MediaType, (IContentTypeComposition)type)));
}
