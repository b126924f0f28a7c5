using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;

namespace KonTumInvest.Cms.PropertyEditors.Pickers;

/// <summary>One link of a multi-URL picker as it is stored: an identifier for documents and media, an address for anything else.</summary>
internal sealed record StoredLink
{
    public string? Name { get; init; }

    public string? Target { get; init; }

    public Guid? Unique { get; init; }

    public string? Type { get; init; }

    public GuidUdi? Udi { get; init; }

    public string? Url { get; init; }

    public string? QueryString { get; init; }

    public string? Culture { get; init; }

    public static StoredLink From(LinkDisplay link)
    {
        var entityType = link.Unique is null ? null : EntityType(link.Type);
        return new StoredLink
        {
            Name = link.Name,
            Target = link.Target,
            Udi = entityType is null ? null : new GuidUdi(entityType, link.Unique!.Value),
            // The address of a document or a medium is looked up when it is shown; a stored copy would go stale.
            Url = entityType is null ? link.Url?.Trim() : null,
            QueryString = link.QueryString,
            Culture = link.Culture,
        };
    }

    private static string? EntityType(string? type) =>
        string.Equals(type, LinkDisplay.Types.Document, StringComparison.OrdinalIgnoreCase) ? Constants.UdiEntityType.Document
        : string.Equals(type, LinkDisplay.Types.Media, StringComparison.OrdinalIgnoreCase) ? Constants.UdiEntityType.Media
        : null;
}
