using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Trees;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>The tree of media, as far as the account sees it.</summary>
[Route(Path + "/tree/media")]
[RequireSection(Section.Content, Section.Media)]
public sealed class MediaTreeController(TreeReader tree, MediaStartNodes start, MediaItems items) : ManagementController
{
    private const string NoSuchMedia = "The media item could not be found";

    [HttpGet("root")]
    public Page<MediaTreeItemModel> Root([FromQuery] Window window) => Below(null, window);

    [HttpGet("children")]
    public ActionResult<Page<MediaTreeItemModel>> Children([FromQuery] Guid parentId, [FromQuery] Window window) =>
        items.Find(parentId) is { } parent && start.Shows(parent) ? Below(parentId, window) : NotFoundProblem(NoSuchMedia);

    /// <summary>The items above one and itself, from the root down, as far as the account sees them.</summary>
    [HttpGet("ancestors")]
    public ActionResult<IReadOnlyList<MediaTreeItemModel>> Ancestors([FromQuery] Guid descendantId)
    {
        if (items.Find(descendantId) is not { } descendant || !start.Shows(descendant))
        {
            return NotFoundProblem(NoSuchMedia);
        }

        var line = items.Find([.. items.AncestorsOf(descendantId), descendantId]);
        return line.Where(start.Shows).Select(items.ToTreeItem).ToList();
    }

    [HttpGet("siblings")]
    public ActionResult<Subset<MediaTreeItemModel>> Siblings([FromQuery] Guid target, [FromQuery] int before, [FromQuery] int after) =>
        items.Find(target) is { Trashed: false } media && start.Shows(media)
            ? tree.Around(UmbracoObjectTypes.Media, start, target, items.ParentOf(target), before, after).Map(Item)
            : NotFoundProblem(NoSuchMedia);

    private Page<MediaTreeItemModel> Below(Guid? parent, Window window) => tree.Below(UmbracoObjectTypes.Media, start, parent, window).Map(Item);

    private MediaTreeItemModel Item(IEntitySlim media) => items.ToTreeItem((IMediaEntitySlim)media);
}
