using System.Collections.Frozen;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace KonTumInvest.Cms.PropertyEditors.Blocks;

/// <summary>A block as published content. It has no life of its own: dates, people and state are those of the document that holds it.</summary>
internal sealed class BlockElement : IPublishedElement
{
    private readonly IPublishedElement _owner;
    private readonly bool _preview;
    private readonly FrozenDictionary<string, IPublishedProperty> _properties;

    public BlockElement(
        BlockItemData data,
        IPublishedContentType contentType,
        IPublishedElement owner,
        bool preview,
        IVariationContextAccessor variationContext
    )
    {
        (_owner, _preview, Key, ContentType) = (owner, preview, data.Key, contentType);
        _properties = contentType
            .PropertyTypes.Select(type => new BlockElementProperty(this, type, data, preview, variationContext))
            .ToFrozenDictionary(property => property.Alias, IPublishedProperty (property) => property, StringComparer.OrdinalIgnoreCase);
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key { get; }

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public int Id => 0;

    public string Name => string.Empty;

    public int SortOrder => 0;

    public int CreatorId => _owner.CreatorId;

    public DateTime CreateDate => _owner.CreateDate;

    public int WriterId => _owner.WriterId;

    public DateTime UpdateDate => _owner.UpdateDate;

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => FrozenDictionary<string, PublishedCultureInfo>.Empty;

    public PublishedItemType ItemType => PublishedItemType.Element;

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    public bool IsDraft(string? culture = null) => _preview;

    public bool IsPublished(string? culture = null) => !_preview;
}
