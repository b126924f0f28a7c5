using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Trees;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>Documents by key, as pickers show what was picked, and the search in which one picks.</summary>
[Route(Path + "/item/document")]
public sealed class DocumentItemController(DocumentItems items, NameSearch search, StartNodes start) : ManagementController
{
    [HttpGet]
    public IReadOnlyList<DocumentItemModel> Items([FromQuery] Guid[] id) => [.. items.Find(id).Where(start.Reads).Select(items.ToItem)];

    [HttpGet("ancestors")]
    public IReadOnlyList<AncestorsModel> Ancestors([FromQuery] Guid[] id) =>
        [
            .. items
                .Find(id)
                .Where(start.Reads)
                .Select(document => new AncestorsModel(
                    document.Key,
                    [.. items.Find(items.AncestorsOf(document.Key)).Select(items.ToItem)]
                )),
        ];

    [HttpGet("search")]
    [RequireSection(Section.Content, Section.Media)]
    public Page<DocumentItemModel> Search([FromQuery] DocumentSearch asked, [FromQuery] Window window)
    {
        var found = search
            .Find(UmbracoObjectTypes.Document, asked.Query ?? string.Empty, asked.Culture, asked.Trashed ?? false)
            .OfType<IDocumentEntitySlim>()
            .Where(document => Fits(document, asked));
        var page = window.Of(found.ToList());
        return new Page<DocumentItemModel>(page.Total, [.. page.Items.Select(items.ToItem)]);
    }

    private bool Fits(IDocumentEntitySlim document, DocumentSearch asked) =>
        start.Allows(document)
        && (asked.AllowedDocumentTypes is not { Length: > 0 } allowed || allowed.Contains(document.ContentTypeKey))
        && (asked.ParentId is not { } parent || items.AncestorsOf(document.Key).Contains(parent));
}

/// <summary>What a picker searches for.</summary>
public sealed class DocumentSearch
{
    [FromQuery(Name = "query")]
    public string? Query { get; init; }

    [FromQuery(Name = "culture")]
    public string? Culture { get; init; }

    [FromQuery(Name = "trashed")]
    public bool? Trashed { get; init; }

    [FromQuery(Name = "parentId")]
    public Guid? ParentId { get; init; }

    [FromQuery(Name = "allowedDocumentTypes")]
    public Guid[]? AllowedDocumentTypes { get; init; }
}
