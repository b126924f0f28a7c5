using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Trees;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>Media by key, as pickers show what was picked, and the search in which one picks.</summary>
[Route(Path + "/item/media")]
public sealed class MediaItemController(MediaItems items, NameSearch search, MediaStartNodes start) : ManagementController
{
    [HttpGet]
    public IReadOnlyList<MediaItemModel> Items([FromQuery] Guid[] id) => [.. items.Find(id).Select(items.ToItem)];

    [HttpGet("ancestors")]
    public IReadOnlyList<MediaAncestorsModel> Ancestors([FromQuery] Guid[] id) =>
        [
            .. items
                .Find(id)
                .Select(media => new MediaAncestorsModel(media.Key, [.. items.Find(items.AncestorsOf(media.Key)).Select(items.ToItem)])),
        ];

    [HttpGet("search")]
    [RequireSection(Section.Content, Section.Media)]
    public Page<MediaItemModel> Search([FromQuery] MediaSearch asked, [FromQuery] Window window)
    {
        var found = search
            .Find(UmbracoObjectTypes.Media, asked.Query ?? string.Empty, culture: null, asked.Trashed ?? false)
            .OfType<IMediaEntitySlim>()
            .Where(media => Fits(media, asked));
        return window.Of(found.ToList()).Map(items.ToItem);
    }

    private bool Fits(IMediaEntitySlim media, MediaSearch asked) =>
        start.Allows(media)
        && (asked.AllowedMediaTypes is not { Length: > 0 } allowed || allowed.Contains(media.ContentTypeKey))
        && (asked.ParentId is not { } parent || items.AncestorsOf(media.Key).Contains(parent));
}

/// <summary>What a picker searches for.</summary>
public sealed class MediaSearch
{
    [FromQuery(Name = "query")]
    public string? Query { get; init; }

    [FromQuery(Name = "trashed")]
    public bool? Trashed { get; init; }

    [FromQuery(Name = "parentId")]
    public Guid? ParentId { get; init; }

    [FromQuery(Name = "allowedMediaTypes")]
    public Guid[]? AllowedMediaTypes { get; init; }
}
