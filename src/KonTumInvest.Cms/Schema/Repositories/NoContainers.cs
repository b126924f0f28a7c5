using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>
/// The folders of data types, content types, blueprints and elements: there are none, because the schema is files in folders.
/// </summary>
internal sealed class NoContainers
    : IDataTypeContainerRepository,
        IDocumentTypeContainerRepository,
        IMediaTypeContainerRepository,
        IMemberTypeContainerRepository,
        IDocumentBlueprintContainerRepository,
        IElementContainerRepository
{
    public EntityContainer? Get(int id) => null;

    public EntityContainer? Get(Guid id) => null;

    public IEnumerable<EntityContainer> Get(string name, int level) => [];

    public IEnumerable<EntityContainer> GetMany(params int[]? ids) => [];

    public bool Exists(int id) => false;

    public bool HasDuplicateName(Guid parentKey, string name) => false;

    public bool HasDuplicateName(int parentId, string name) => false;

    public void Save(EntityContainer entity) => throw Refused();

    public void Delete(EntityContainer entity) => throw Refused();

    private static NotSupportedException Refused() => new("The schema is code: its folders are those of umbraco-config.");
}
