using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>What repositories of document, media and member types have in common.</summary>
internal abstract class ComposedTypeRepository<T>(Func<IReadOnlyList<T>> types, SchemaUsage usage)
    : SchemaRepository<T>(types),
        IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    public T? Get(string alias) => CopyOf(Find(alias));

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer container) => throw SchemaIsCode();

    /// <summary>The alias, with the first free number appended where it is taken.</summary>
    public string GetUniqueAlias(string alias) =>
        Enumerable
            .Range(0, int.MaxValue)
            .Select(number => number == 0 ? alias : alias + number.ToString(CultureInfo.InvariantCulture))
            .First(candidate => Find(candidate) is null);

    // The schema has no folders.
    public bool HasContainerInPath(string contentPath) => false;

    public bool HasContainerInPath(params int[] ids) => false;

    public bool HasContentNodes(int id) => usage.HasNodes(id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. Originals.Where(type => type.AllowedContentTypes?.Any(child => child.Key == key) == true).Select(type => type.Key)];

    protected T? Find(string alias) =>
        Originals.FirstOrDefault(type => string.Equals(type.Alias, alias, StringComparison.OrdinalIgnoreCase));
}
