using KonTumInvest.Cms.Storage.Querying;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence;
using Umbraco.Cms.Core.Persistence.Querying;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>Entities of the schema, in memory. Every answer is a copy of its own, as Umbraco expects; writing is refused.</summary>
internal abstract class SchemaRepository<T>(Func<IReadOnlyList<T>> entities) : IReadWriteQueryRepository<int, T>, IReadRepository<Guid, T>
    where T : class, IEntity
{
    private readonly Lazy<Dictionary<int, T>> _byId = new(() => entities().ToDictionary(entity => entity.Id));
    private readonly Lazy<Dictionary<Guid, T>> _byKey = new(() => entities().ToDictionary(entity => entity.Key));

    /// <summary>The shared originals; what is read from them leaves as <see cref="Copy"/>.</summary>
    protected IReadOnlyList<T> Originals => entities();

    public T? Get(int id) => _byId.Value.TryGetValue(id, out var entity) ? Copy(entity) : null;

    public T? Get(Guid id) => _byKey.Value.TryGetValue(id, out var entity) ? Copy(entity) : null;

    public IEnumerable<T> GetMany(params int[]? ids) =>
        ids is null or [] ? CopyAll(Originals) : CopyAll(ids.Distinct().Select(id => _byId.Value.GetValueOrDefault(id)).OfType<T>());

    public IEnumerable<T> GetMany(params Guid[]? ids) =>
        ids is null or [] ? CopyAll(Originals) : CopyAll(ids.Distinct().Select(id => _byKey.Value.GetValueOrDefault(id)).OfType<T>());

    public IEnumerable<T> Get(IQuery<T> query) => CopyAll(Originals.Where(EntityQuery<T>.Matcher(query)));

    public int Count(IQuery<T>? query) => Originals.Count(EntityQuery<T>.Matcher(query));

    public bool Exists(int id) => _byId.Value.ContainsKey(id);

    public bool Exists(Guid id) => _byKey.Value.ContainsKey(id);

    public void Save(T entity) => throw SchemaIsCode();

    public void Delete(T entity) => throw SchemaIsCode();

    protected static NotSupportedException SchemaIsCode() =>
        new("The schema is code: change the reviewed text in umbraco-config and start again.");

    protected virtual T Copy(T entity)
    {
        var copy = (T)entity.DeepClone();
        (copy as IRememberBeingDirty)?.ResetDirtyProperties(rememberDirty: false);
        return copy;
    }

    protected T? CopyOf(T? entity) => entity is null ? null : Copy(entity);

    protected List<T> CopyAll(IEnumerable<T> found) => [.. found.Select(Copy)];
}
