using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;

namespace KonTumInvest.Backoffice.Management.RecycleBin;

/// <summary>
/// The recycle bin of documents. The client shows it to everyone: to an account that starts deeper in the tree, to which nothing in it
/// belongs, it is empty.
/// </summary>
[Route(Path + "/recycle-bin/document")]
[RequireSection(Section.Content)]
public sealed class DocumentRecycleBinController(
    IEntityService entities,
    RecycleBinReader bin,
    IContentEditingService editing,
    IContentService contents,
    IDocumentRecycleBinQueryService origins,
    DocumentItems items,
    DocumentAccess access,
    StartNodes start,
    ActingStaff staff
) : ManagementController
{
    private const string NoSuchDocument = "The document could not be found in the recycle bin";

    [HttpGet("root")]
    public Page<RecycledDocumentModel> Root([FromQuery] Window window) => Below(Constants.System.RecycleBinContentKey, window);

    [HttpGet("children")]
    public ActionResult<Page<RecycledDocumentModel>> Children([FromQuery] Guid parentId, [FromQuery] Window window) =>
        entities.Get(parentId, UmbracoObjectTypes.Document) is { Trashed: true } ? Below(parentId, window) : NotFoundProblem(NoSuchDocument);

    [HttpGet("siblings")]
    public ActionResult<Subset<RecycledDocumentModel>> Siblings([FromQuery] Guid target, [FromQuery] int before, [FromQuery] int after) =>
        items.Find([target]) is [{ Trashed: true }] && start.StartsAtRoot
            ? bin.Around(UmbracoObjectTypes.Document, start, target, items.ParentOf(target), before, after).Map(Map)
            : NotFoundProblem(NoSuchDocument);

    /// <summary>Where the document was, or null at the root.</summary>
    [HttpGet("{id}/original-parent")]
    public async Task<ActionResult<Reference?>> OriginalParent(Guid id)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, id) is { } refusal)
        {
            return refusal;
        }

        var found = await origins.GetOriginalParentAsync(id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success => new Reference(found.Result!.Key),
            RecycleBinQueryResultType.ParentIsRoot => new JsonResult(null),
            RecycleBinQueryResultType.NotFound => NotFoundProblem(NoSuchDocument),
            _ => Problem(Refusal.BadRequest("Its place is gone", "Choose another place for the document."), found.Status.ToString()),
        };
    }

    [HttpPut("{id}/restore")]
    [InTreeTurn(Constants.Locks.ContentTree)]
    public async Task<ActionResult> Restore(Guid id, [FromBody] MoveNode sent)
    {
        if (
            (
                await access.RefuseBranchAsync(DocumentVerb.Restore, id)
                ?? await access.RefuseAsync(DocumentVerb.Create, sent.Target?.Id)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var restored = await editing.RestoreAsync(id, sent.Target?.Id, staff.Key, includeDescendants: true);
        return restored.Success ? Ok() : restored.Status.ToProblem();
    }

    [HttpDelete("{id}")]
    [InTreeTurn(Constants.Locks.ContentTree)]
    public async Task<ActionResult> Delete(Guid id)
    {
        if ((await access.RefuseBinAsync(DocumentVerb.Delete) ?? await access.RefuseBranchAsync(DocumentVerb.Delete, id)) is { } refusal)
        {
            return refusal;
        }

        var deleted = await editing.DeleteFromRecycleBinAsync(id, staff.Key);
        return deleted.Success ? Ok() : deleted.Status.ToProblem();
    }

    [HttpDelete]
    public async Task<ActionResult> DeleteAll()
    {
        if (await access.RefuseAllOfBinAsync(DocumentVerb.Delete) is { } refusal)
        {
            return refusal;
        }

        var emptied = await contents.EmptyRecycleBinAsync(staff.Key);
        return emptied.Success ? Ok() : Problem(Refusal.BadRequest("The bin could not be emptied"), emptied.Result.ToString());
    }

    private Page<RecycledDocumentModel> Below(Guid parent, Window window) =>
        start.StartsAtRoot ? bin.Below(UmbracoObjectTypes.Document, start, parent, window).Map(Map) : new Page<RecycledDocumentModel>(0, []);

    private RecycledDocumentModel Map(IEntitySlim document)
    {
        var item = items.ToItem((IDocumentEntitySlim)document);
        return new RecycledDocumentModel
        {
            Id = item.Id,
            Parent = item.Parent,
            HasChildren = item.HasChildren,
            DocumentType = item.DocumentType,
            Variants = item.Variants,
            CreateDate = document.CreateDate.ToUtc(),
        };
    }
}
