using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Media.Writing;

/// <summary>Puts media elsewhere, into another order, into the recycle bin or out of the site for good.</summary>
[Route(Path + "/media")]
[RequireSection(Section.Media)]
[InTreeTurn(Constants.Locks.MediaTree)]
public sealed class MediaMovingController(IMediaEditingService editing, MediaAccess access, ActingStaff staff) : ManagementController
{
    [HttpPut("{id}/move")]
    public async Task<ActionResult> Move(Guid id, [FromBody] MoveNode sent)
    {
        if ((await access.RefuseAsync(id) ?? await access.RefuseAsync(sent.Target?.Id)) is { } refusal)
        {
            return refusal;
        }

        var moved = await editing.MoveAsync(id, sent.Target?.Id, staff.Key);
        return Answer(moved.Status);
    }

    [HttpPut("sort")]
    public async Task<ActionResult> Sort([FromBody] SortNodes sent)
    {
        if (await access.RefuseAsync(sent.Parent?.Id) is { } refusal)
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
    public async Task<ActionResult> MoveToRecycleBin(Guid id) =>
        await access.RefuseAsync(id) ?? Answer((await editing.MoveToRecycleBinAsync(id, staff.Key)).Status);

    [HttpDelete("{id}")]
    public async Task<ActionResult> Delete(Guid id) =>
        await access.RefuseAsync(id) ?? Answer((await editing.DeleteAsync(id, staff.Key)).Status);

    private async Task<ActionResult> SortBelowAsync(Guid? parent, SortByField sent) =>
        await access.RefuseAsync(parent) ?? Answer(await editing.SortByFieldAsync(parent, sent.Field, sent.Direction, staff.Key));

    private ActionResult Answer(ContentEditingOperationStatus status) =>
        status == ContentEditingOperationStatus.Success ? Ok() : status.ToProblem();
}
