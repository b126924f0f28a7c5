using KonTumInvest.Cms.Schema.Entities;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>
/// Answers whether stored documents hold values of a data type or a property, before somebody takes it out of the schema.
/// </summary>
internal sealed class UsageRepository(SchemaEntities entities, SchemaUsage usage) : IDataTypeUsageRepository, IPropertyTypeUsageRepository
{
    public async Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        foreach (var type in Types())
        {
            foreach (var property in type.PropertyTypes.Where(property => property.DataTypeKey == dataTypeKey))
            {
                if (await usage.HasValuesAsync(IdsOfTypesWith(type), property.Alias))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public async Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias) =>
        Types().FirstOrDefault(type => type.Key == contentTypeKey) is { } type
        && await usage.HasValuesAsync(IdsOfTypesWith(type), propertyAlias);

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey) => Task.FromResult(Types().Any(type => type.Key == contentTypeKey));

    /// <summary>The type itself and the types composed of it: its properties are theirs.</summary>
    private int[] IdsOfTypesWith(IContentTypeComposition type) =>
        [.. Types().Where(other => other.Key == type.Key || other.CompositionKeys().Contains(type.Key)).Select(other => other.Id)];

    private IEnumerable<IContentTypeComposition> Types() => entities.DocumentTypes.Concat<IContentTypeComposition>(entities.MediaTypes);
}
