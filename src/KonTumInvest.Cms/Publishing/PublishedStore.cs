using System.Collections.Immutable;
using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Publishing;

/// <summary>
/// Everything published, in memory. Readers take <see cref="Current"/>, which never changes under them; a change makes a new one.
/// </summary>
/// <remarks>
/// Changes are told after their commit, and each reads its rows and shows them in one turn. So the last in turn has read what all before it committed,
/// and nobody shows rows that he read before somebody else's change, nor brings back what was taken down meanwhile.
/// </remarks>
internal sealed class PublishedStore(
    CmsScopeProvider scopes,
    NodeRecords records,
    SchemaTypes schema,
    Lazy<IPublishedContentTypeCache> contentTypes,
    Lazy<IPublishedModelFactory> models,
    IVariationContextAccessor variationContext,
    IShortStringHelper shortStrings
)
{
    // Values are read in batches, so that a site of ten thousand pages does not hold all its rows twice while it starts.
    private const int BatchSize = 1000;

    private readonly Lock _turn = new();
    private readonly ConversionClock _clock = new();
    private volatile PublishedSnapshot _current = PublishedSnapshot.Empty;

    public PublishedSnapshot Current => _current;

    /// <summary>Reads everything anew.</summary>
    public void Load() => Change(_ => PublishedSnapshot.Of(ReadAll()));

    /// <summary>Reads nodes anew and shows, or stops showing, them together.</summary>
    public void Refresh(IReadOnlyCollection<Guid> keys) => Change(snapshot => snapshot.Replace(keys, Read(keys)));

    /// <summary>Reads a node and all below it anew, wherever they lie now.</summary>
    public void RefreshBranch(int id)
    {
        List<Guid> keys;
        using (scopes.CreateCoreScope(autoComplete: true))
        {
            var nodes = scopes.RequiredScope.Database.Nodes;
            var path = nodes.Where(node => node.Id == id).Select(node => node.Path).FirstOrDefault();
            keys = path is null
                ? []
                : [.. nodes.Where(node => node.Id == id || node.Path.StartsWith(path + ",")).Select(node => node.Key)];
        }

        Refresh(keys);
    }

    public void Remove(Guid key) => Change(snapshot => snapshot.Replace([key], []));

    /// <summary>Forgets conversions, keeping what is published.</summary>
    public void ForgetConversions() => Load();

    /// <summary>The draft of a node as a page would show it; not kept. Null where there is none.</summary>
    public IPublishedContent? Draft(Guid key)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return records.Find(key) is { Node.Trashed: false } record ? Build(record, draft: true) : null;
    }

    /// <inheritdoc cref="Draft(Guid)"/>
    public IPublishedContent? Draft(int id)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return records.Find(id) is { Node.Trashed: false } record ? Build(record, draft: true) : null;
    }

    private List<IPublishedContent> ReadAll()
    {
        var items = new List<IPublishedContent>();
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var database = scopes.RequiredScope.Database;
        var after = 0;
        while (true)
        {
            var batch = database
                .Nodes.Where(node => node.Id > after && node.Published && !node.Trashed)
                .OrderBy(node => node.Id)
                .Select(node => node.Id)
                .Take(BatchSize)
                .ToList();
            if (batch.Count == 0)
            {
                return items;
            }

            items.AddRange(NodeRecord.Load(database, batch).Select(record => Build(record, draft: false)).OfType<IPublishedContent>());
            after = batch[^1];
        }
    }

    private List<IPublishedContent> Read(IReadOnlyCollection<Guid> keys)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var shown = records.FindMany(keys).Where(record => record.Node is { Published: true, Trashed: false });
        return [.. shown.Select(record => Build(record, draft: false)).OfType<IPublishedContent>()];
    }

    private IPublishedContent? Build(NodeRecord record, bool draft)
    {
        if (PublishedNode.From(record, draft, schema, ToSegment) is not { } node)
        {
            return null;
        }

        var itemType = record.Node.Kind == NodeKind.Media ? PublishedItemType.Media : PublishedItemType.Content;
        var contentType = contentTypes.Value.Get(itemType, record.Node.ContentTypeId);
        return new PublishedItem(node, contentType, variationContext, _clock).CreateModel(models.Value);
    }

    private string ToSegment(string name, string? culture) => name.ToUrlSegment(shortStrings, culture);

    private void Change(Func<PublishedSnapshot, PublishedSnapshot> change)
    {
        lock (_turn)
        {
            _current = change(_current);
            _clock.Tick();
        }
    }
}

/// <summary>What was published at one moment, documents and media, by key and by id.</summary>
internal sealed record PublishedSnapshot(ImmutableDictionary<Guid, IPublishedContent> ByKey, ImmutableDictionary<int, Guid> KeyById)
{
    public static readonly PublishedSnapshot Empty = new(
        ImmutableDictionary<Guid, IPublishedContent>.Empty,
        ImmutableDictionary<int, Guid>.Empty
    );

    public static PublishedSnapshot Of(IReadOnlyCollection<IPublishedContent> items) =>
        new(items.ToImmutableDictionary(item => item.Key), items.ToImmutableDictionary(item => item.Id, item => item.Key));

    public PublishedSnapshot Replace(IReadOnlyCollection<Guid> keys, IReadOnlyCollection<IPublishedContent> live)
    {
        var gone = keys.Select(key => ByKey.GetValueOrDefault(key)?.Id).OfType<int>();
        return new PublishedSnapshot(
            ByKey.RemoveRange(keys).SetItems(live.Select(item => KeyValuePair.Create(item.Key, item))),
            KeyById.RemoveRange(gone).SetItems(live.Select(item => KeyValuePair.Create(item.Id, item.Key)))
        );
    }

    public IPublishedContent? Find(Guid key, PublishedItemType type) =>
        ByKey.TryGetValue(key, out var item) && item.ItemType == type ? item : null;

    public IPublishedContent? Find(int id, PublishedItemType type) => KeyById.TryGetValue(id, out var key) ? Find(key, type) : null;
}
