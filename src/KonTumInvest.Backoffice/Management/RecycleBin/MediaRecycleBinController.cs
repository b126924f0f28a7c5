using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Media;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace KonTumInvest.Backoffice.Management.RecycleBin;

/// <summary>The recycle bin of media; like that of documents, it is empty to an account that starts deeper in the tree.</summary>
[Route(Path + "/recycle-bin/media")]
[RequireSection(Section.Media)]
public sealed class MediaRecycleBinController(
    RecycleBinReader bin,
    IMediaEditingService editing,
    IMediaService media,
    IMediaRecycleBinQueryService origins,
    MediaItems items,
    MediaAccess access,
    MediaStartNodes start,
    ActingStaff staff
) : ManagementController
{
    private const string NoSuchMedia = "The media item could not be found in the recycle bin";

    [HttpGet("root")]
    public Page<RecycledMediaModel> Root([FromQuery] Window window) => Below(Constants.System.RecycleBinMediaKey, window);

    [HttpGet("children")]
    public ActionResult<Page<RecycledMediaModel>> Children([FromQuery] Guid parentId, [FromQuery] Window window) =>
        items.Find(parentId) is { Trashed: true } ? Below(parentId, window) : NotFoundProblem(NoSuchMedia);

    [HttpGet("siblings")]
    public ActionResult<Subset<RecycledMediaModel>> Siblings([FromQuery] Guid target, [FromQuery] int before, [FromQuery] int after) =>
        items.Find(target) is { Trashed: true } && start.Everything
            ? bin.Around(UmbracoObjectTypes.Media, start, target, items.ParentOf(target), before, after).Map(Item)
            : NotFoundProblem(NoSuchMedia);

    /// <summary>Where the item was, or null at the root.</summary>
    [HttpGet("{id}/original-parent")]
    public async Task<ActionResult<Reference?>> OriginalParent(Guid id)
    {
        if (await access.RefuseAsync(id) is { } refusal)
        {
            return refusal;
        }

        var found = await origins.GetOriginalParentAsync(id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success => new Reference(found.Result!.Key),
            RecycleBinQueryResultType.ParentIsRoot => new JsonResult(null),
            RecycleBinQueryResultType.NotFound => NotFoundProblem(NoSuchMedia),
            _ => Problem(Refusal.BadRequest("Its place is gone", "Choose another place for the media item."), found.Status.ToString()),
        };
    }

    [HttpPut("{id}/restore")]
    [InTreeTurn(Constants.Locks.MediaTree)]
    public async Task<ActionResult> Restore(Guid id, [FromBody] MoveNode sent) =>
        await access.RefuseAsync(id)
        ?? await access.RefuseAsync(sent.Target?.Id)
        ?? Answer((await editing.RestoreAsync(id, sent.Target?.Id, staff.Key, includeDescendants: true)).Status);

    [HttpDelete("{id}")]
    [InTreeTurn(Constants.Locks.MediaTree)]
    public async Task<ActionResult> Delete(Guid id) =>
        await access.RefuseBinAsync()
        ?? await access.RefuseAsync(id)
        ?? Answer((await editing.DeleteFromRecycleBinAsync(id, staff.Key)).Status);

    [HttpDelete]
    public async Task<ActionResult> DeleteAll()
    {
        if (await access.RefuseBinAsync() is { } refusal)
        {
            return refusal;
        }

        var emptied = await media.EmptyRecycleBinAsync(staff.Key);
        return emptied.Success ? Ok() : Problem(Refusal.BadRequest("The bin could not be emptied"), emptied.Result.ToString());
    }

    private Page<RecycledMediaModel> Below(Guid parent, Window window) =>
        start.Everything ? bin.Below(UmbracoObjectTypes.Media, start, parent, window).Map(Item) : new Page<RecycledMediaModel>(0, []);

    private RecycledMediaModel Item(IEntitySlim entity)
    {
        var item = items.ToItem((IMediaEntitySlim)entity);
        return new RecycledMediaModel
        {
            Id = item.Id,
            Parent = item.Parent,
            HasChildren = item.HasChildren,
            MediaType = item.MediaType,
            Variants = item.Variants,
            CreateDate = entity.CreateDate.ToUtc(),
        };
    }

    private ActionResult Answer(ContentEditingOperationStatus status) =>
        status == ContentEditingOperationStatus.Success ? Ok() : status.ToProblem();
}
