using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.Publishing;

/// <summary>The published form of content types, with their converters. The schema is fixed while the process runs, so they are kept.</summary>
internal sealed class PublishedTypes(
    IContentTypeRepository contentTypes,
    IMediaTypeRepository mediaTypes,
    IMemberTypeRepository memberTypes,
    IPublishedContentTypeFactory factory
) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<(PublishedItemType, object), IPublishedContentType> _types = new();

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        Keep(itemType, key, () => Find(itemType, key, r => r.Get(key), r => r.Get(key), r => r.Get(key)));

    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        Keep(itemType, alias, () => Find(itemType, alias, r => r.Get(alias), r => r.Get(alias), r => r.Get(alias)));

    public IPublishedContentType Get(PublishedItemType itemType, int id) =>
        Keep(itemType, id, () => Find(itemType, id, r => r.Get(id), r => r.Get(id), r => r.Get(id)));

    public void ClearAll() => _types.Clear();

    public void ClearContentType(int id) => _types.Clear();

    public void ClearDataType(int id) => _types.Clear();

    private IPublishedContentType Keep(PublishedItemType itemType, object name, Func<IContentTypeComposition> find) =>
        _types.GetOrAdd((itemType, name), _ => factory.CreateContentType(find()));

    private IContentTypeComposition Find(
        PublishedItemType itemType,
        object name,
        Func<IContentTypeRepository, IContentTypeComposition?> content,
        Func<IMediaTypeRepository, IContentTypeComposition?> media,
        Func<IMemberTypeRepository, IContentTypeComposition?> member
    ) =>
        itemType switch
        {
            PublishedItemType.Content or PublishedItemType.Element => content(contentTypes),
            PublishedItemType.Media => media(mediaTypes),
            PublishedItemType.Member => member(memberTypes),
            _ => null,
        } ?? throw new InvalidOperationException($"The schema has no {itemType} type '{name}'.");
}
