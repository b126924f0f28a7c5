using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>
/// The content types, kept: the schema never changes while the process runs, and the repositories hand out a new copy at every call.
/// What is returned here is shared and must not be changed.
/// </summary>
public sealed class SchemaTypes(IContentTypeRepository contentTypes, IMediaTypeRepository mediaTypes)
{
    private readonly ConcurrentDictionary<int, IContentType?> _documents = new();
    private readonly ConcurrentDictionary<int, IMediaType?> _media = new();
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, IPropertyType>> _properties = new();

    /// <exception cref="InvalidOperationException">The schema has no such type: it was removed while documents of it remained.</exception>
    public IContentType DocumentType(int id) => _documents.GetOrAdd(id, contentTypes.Get) ?? throw Unknown(id);

    /// <inheritdoc cref="DocumentType"/>
    public IMediaType MediaType(int id) => _media.GetOrAdd(id, mediaTypes.Get) ?? throw Unknown(id);

    /// <summary>The properties of a type, compositions included, by alias.</summary>
    public IReadOnlyDictionary<string, IPropertyType> PropertiesOf(IContentTypeComposition type) =>
        _properties.GetOrAdd(
            type.Id,
            static (_, composed) =>
                composed
                    .CompositionPropertyTypes.DistinctBy(property => property.Alias)
                    .ToDictionary(property => property.Alias, StringComparer.OrdinalIgnoreCase),
            type
        );

    private static InvalidOperationException Unknown(int id) =>
        new($"Content type {id} is stored on nodes but umbraco-config does not define it. Ship a migration that moves or deletes them.");
}
