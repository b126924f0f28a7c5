using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Trees;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>The tree of documents, as far as the account sees it.</summary>
[Route(Path + "/tree/document")]
[RequireSection(Section.Content, Section.Media)]
public sealed class DocumentTreeController(
    IEntityService entities,
    IDocumentRecycleBinQueryService origins,
    TreeReader tree,
    StartNodes start,
    DocumentItems items
) : ManagementController
{
    [HttpGet("root")]
    public Page<DocumentTreeItemModel> Root([FromQuery] Window window) => Below(null, window);

    [HttpGet("children")]
    public ActionResult<Page<DocumentTreeItemModel>> Children([FromQuery] Guid parentId, [FromQuery] Window window) =>
        Find(parentId) is { } parent && start.Shows(parent) ? Below(parentId, window) : NotFoundProblem("The document could not be found");

    /// <summary>The documents above one and itself, from the root down, as far as the account sees them.</summary>
    [HttpGet("ancestors")]
    public ActionResult<IReadOnlyList<DocumentTreeItemModel>> Ancestors([FromQuery] Guid descendantId)
    {
        if (Find(descendantId) is not { } descendant || !start.Shows(descendant))
        {
            return NotFoundProblem("The document could not be found");
        }

        var line = items.Find([.. items.AncestorsOf(descendantId), descendantId]);
        return line.Where(start.Shows).Select(items.ToTreeItem).ToList();
    }

    /// <summary>
    /// The documents beside one, and itself. For one in the recycle bin they are those it was taken from: the client asks for them after it
    /// has thrown the document away.
    /// </summary>
    [HttpGet("siblings")]
    public async Task<ActionResult<Subset<DocumentTreeItemModel>>> Siblings([FromQuery] Guid target, [FromQuery] int before, [FromQuery] int after)
    {
        var document = Find(target);
        if (document is { Trashed: false } && start.Shows(document))
        {
            return Around(target, ParentKeyOf(document), before, after);
        }

        if (document is { Trashed: true } && await origins.GetOriginalParentAsync(target) is { Status: var origin, Result: var parent } && IsKnown(origin))
        {
            return Around(target, parent?.Key, before + after, after: 0);
        }

        // The client looks for the last two words, and then starts from another document.
        return NotFoundProblem("The document was not found");
    }

    private static bool IsKnown(RecycleBinQueryResultType origin) =>
        origin is RecycleBinQueryResultType.Success or RecycleBinQueryResultType.ParentIsRoot;

    private Subset<DocumentTreeItemModel> Around(Guid target, Guid? parent, int before, int after) =>
        tree.Around(UmbracoObjectTypes.Document, start, target, parent, before, after).Map(node => items.ToTreeItem((IDocumentEntitySlim)node));

    private Page<DocumentTreeItemModel> Below(Guid? parent, Window window) =>
        tree.Below(UmbracoObjectTypes.Document, start, parent, window).Map(node => items.ToTreeItem((IDocumentEntitySlim)node));

    private IEntitySlim? Find(Guid key) => entities.Get(key, UmbracoObjectTypes.Document);

    private Guid? ParentKeyOf(IEntitySlim document) =>
        items.AncestorsOf(document.Key) is [.., var parent] ? parent : null;
}
