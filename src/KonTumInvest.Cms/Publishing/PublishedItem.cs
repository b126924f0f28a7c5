// Umbraco marks this base and two of its members for removal in version 19, which the pinned version is not; the replacement lacks them.
#pragma warning disable CS0618, CS0672
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Publishing;

/// <summary>Umbraco's published content over a <see cref="PublishedNode"/>. Unchanging but for its kept conversions.</summary>
internal sealed class PublishedItem : PublishedContentBase
{
    private readonly PublishedNode _node;
    private readonly Dictionary<string, PublishedItemProperty> _properties;

    public PublishedItem(
        PublishedNode node,
        IPublishedContentType contentType,
        IVariationContextAccessor variationContext,
        ConversionClock clock
    )
        : base(variationContext)
    {
        _node = node;
        ContentType = contentType;
        _properties = contentType.PropertyTypes.ToDictionary(
            type => type.Alias,
            type => new PublishedItemProperty(type, this, node, variationContext, clock),
            StringComparer.OrdinalIgnoreCase
        );
    }

    public override IPublishedContentType ContentType { get; }

    public override Guid Key => _node.Row.Key;

    public override int Id => _node.Row.Id;

    public override int SortOrder => _node.Row.SortOrder;

    public override int Level => _node.Row.Level;

    public override string Path => _node.Row.Path;

    public override int? TemplateId => _node.Version.TemplateId;

    public override int CreatorId => _node.Row.CreatorId;

    public override DateTime CreateDate => _node.Row.CreateDate;

    public override int WriterId => _node.Version.UserId;

    public override DateTime UpdateDate => _node.Version.Date;

    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _node.Cultures;

    public override PublishedItemType ItemType => ContentType.ItemType;

    public override IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public override bool IsDraft(string? culture = null) => _node.Draft;

    public override bool IsPublished(string? culture = null)
    {
        if (_node.Draft)
        {
            return false;
        }

        return !ContentType.VariesByCulture() || string.IsNullOrEmpty(culture) || Cultures.ContainsKey(culture);
    }

    public override IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);
}
