using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Documents;

/// <summary>The tree of documents, as far as the account sees it.</summary>
[Route(Path + "/tree/document")]
[RequireSection(Section.Content, Section.Media)]
public sealed class DocumentTreeController(IEntityService entities, StartNodes start, DocumentItems items) : ManagementController
{
    private static readonly Ordering InOrder = Ordering.By("sortOrder");

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

    [HttpGet("siblings")]
    public ActionResult<Subset<DocumentTreeItemModel>> Siblings([FromQuery] Guid target, [FromQuery] int before, [FromQuery] int after)
    {
        if (Find(target) is not { Trashed: false } document || !start.Shows(document))
        {
            return NotFoundProblem("The document could not be found");
        }

        var all = Shown(ParentKeyOf(document));
        var at = all.FindIndex(sibling => sibling.Key == target);
        var first = Math.Max(0, at - Math.Max(0, before));
        var end = Math.Min(all.Count, at + 1 + Math.Max(0, Math.Min(after, all.Count)));
        return new Subset<DocumentTreeItemModel>(first, all.Count - end, [.. all[first..end].Select(items.ToTreeItem)]);
    }

    private Page<DocumentTreeItemModel> Below(Guid? parent, [FromQuery] Window window)
    {
        var found = start.Everything
            ? window.Read<IEntitySlim>(
                (int skip, int take, out long total) =>
                    entities.GetPagedChildren(parent, UmbracoObjectTypes.Document, skip, take, out total, ordering: InOrder)
            )
            : window.Of<IEntitySlim>(Shown(parent));
        return new Page<DocumentTreeItemModel>(found.Total, [.. found.Items.OfType<IDocumentEntitySlim>().Select(items.ToTreeItem)]);
    }

    private List<IDocumentEntitySlim> Shown(Guid? parent) =>
        [
            .. entities
                .GetChildren(parent, UmbracoObjectTypes.Document)
                .OfType<IDocumentEntitySlim>()
                .Where(start.Shows)
                .OrderBy(document => document.SortOrder)
                .ThenBy(document => document.Id),
        ];

    private IEntitySlim? Find(Guid key) => entities.Get(key, UmbracoObjectTypes.Document);

    private Guid? ParentKeyOf(IEntitySlim document) =>
        items.AncestorsOf(document.Key) is [.., var parent] ? parent : null;
}
