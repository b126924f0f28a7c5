using KonTumInvest.Backoffice.Management.Access;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Documents.Writing;

/// <summary>Puts documents elsewhere, into another order, into the recycle bin or out of the site for good.</summary>
[Route(Path + "/document")]
[RequireSection(Section.Content)]
[InTreeTurn(Constants.Locks.ContentTree)]
public sealed class DocumentMovingController(IContentEditingService editing, DocumentAccess access, ActingStaff staff) : ManagementController
{
    [HttpPut("{id}/move")]
    public async Task<ActionResult> Move(Guid id, [FromBody] MoveNode sent)
    {
        if (
            (
                await access.RefuseBranchAsync(DocumentVerb.Move, id)
                ?? await access.RefuseAsync(DocumentVerb.Create, sent.Target?.Id)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var moved = await editing.MoveAsync(id, sent.Target?.Id, staff.Key);
        return moved.Success ? Ok() : moved.Status.ToProblem();
    }

    [HttpPost("{id}/copy")]
    public async Task<ActionResult> Copy(Guid id, [FromBody] CopyDocument sent)
    {
        if (
            (
                await access.RefuseAsync(DocumentVerb.Duplicate, id)
                ?? (sent.IncludeDescendants ? await RefuseCopyOfBranchAsync(id) : null)
                ?? await access.RefuseAsync(DocumentVerb.Create, sent.Target?.Id)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var copied = await editing.CopyAsync(id, sent.Target?.Id, sent.RelateToOriginal, sent.IncludeDescendants, staff.Key);
        return copied is { Success: true, Result: { } copy } ? CreatedAt("document", copy.Key) : copied.Status.ToProblem();
    }

    [HttpPut("sort")]
    public async Task<ActionResult> Sort([FromBody] SortNodes sent)
    {
        if (await access.RefuseAsync(DocumentVerb.Sort, sent.Parent?.Id) is { } refusal)
        {
            return refusal;
        }

        var order = sent.Sorting.Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder });
        return Answer(await editing.SortAsync(sent.Parent?.Id, order, staff.Key));
    }

    [HttpPut("root/sort-children")]
    public Task<ActionResult> SortRoot([FromBody] SortByField sent) => SortBelowAsync(null, sent);

    [HttpPut("{id}/sort-children")]
    public Task<ActionResult> SortChildren(Guid id, [FromBody] SortByField sent) => SortBelowAsync(id, sent);

    [HttpPut("{id}/move-to-recycle-bin")]
    public async Task<ActionResult> MoveToRecycleBin(Guid id)
    {
        if (await access.RefuseBranchAsync(DocumentVerb.Delete, id) is { } refusal)
        {
            return refusal;
        }

        var moved = await editing.MoveToRecycleBinAsync(id, staff.Key);
        return moved.Success ? Ok() : moved.Status.ToProblem();
    }

    [HttpDelete("{id}")]
    public async Task<ActionResult> Delete(Guid id)
    {
        if (await access.RefuseBranchAsync(DocumentVerb.Delete, id) is { } refusal)
        {
            return refusal;
        }

        var deleted = await editing.DeleteAsync(id, staff.Key);
        return deleted.Success ? Ok() : deleted.Status.ToProblem();
    }

    // The copy lies where other rights may hold: what goes into it must have been readable.
    private async Task<ActionResult?> RefuseCopyOfBranchAsync(Guid id) =>
        await access.RefuseBranchAsync(DocumentVerb.Read, id) ?? await access.RefuseBranchAsync(DocumentVerb.Duplicate, id);

    private async Task<ActionResult> SortBelowAsync(Guid? parent, SortByField sent) =>
        await access.RefuseAsync(DocumentVerb.Sort, parent)
        ?? Answer(await editing.SortByFieldAsync(parent, sent.Field, sent.Direction, sent.Culture, staff.Key));

    private ActionResult Answer(ContentEditingOperationStatus status) =>
        status == ContentEditingOperationStatus.Success ? Ok() : status.ToProblem();
}
