using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.StaleSaves;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.Media.Writing;

/// <summary>
/// Creates, checks and saves media. A media item has no draft: what is saved, visitors can see. So unlike a document it is not saved with
/// wrong values, and of a save that fails nothing stays, neither row nor file.
/// </summary>
[Route(Path + "/media")]
[RequireSection(Section.Media)]
[TypeFilter<SentContentGuard>(Order = 1)] // What cannot be read at all was refused before.
public sealed class MediaEditingController(
    IMediaEditingService editing,
    EditingModels models,
    MediaAccess access,
    StaleSaveGuard stale,
    ActingStaff staff
) : ManagementController
{
    [HttpPost]
    [InTreeTurn(Constants.Locks.MediaTree)]
    public async Task<ActionResult> Create([FromBody] CreateMedia sent)
    {
        if ((await access.RefuseAsync(sent.Parent?.Id) ?? Refusal(await editing.ValidateCreateAsync(models.ToCreate(sent)))) is { } refusal)
        {
            return refusal;
        }

        var created = await editing.CreateAsync(models.ToCreate(sent), staff.Key);
        return created.Success ? CreatedAt("media", created.Result.Content!.Key) : created.Status.ToProblem();
    }

    [HttpPut("{id}")]
    public async Task<ActionResult> Update(Guid id, [FromBody] UpdateMedia sent) =>
        await access.RefuseAsync(id)
        ?? Refusal(await editing.ValidateUpdateAsync(id, models.ToUpdate(sent)))
        ?? await stale.SaveMediaAsync(
            id,
            async () =>
            {
                var updated = await editing.UpdateAsync(id, models.ToUpdate(sent), staff.Key);
                return updated.Success ? null : updated.Status.ToProblem();
            }
        )
        ?? Ok();

    [HttpPost("validate")]
    public async Task<ActionResult> ValidateCreate([FromBody] CreateMedia sent) =>
        await access.RefuseAsync(sent.Parent?.Id) ?? Answer(await editing.ValidateCreateAsync(models.ToCreate(sent)));

    [HttpPut("{id}/validate")]
    public async Task<ActionResult> ValidateUpdate(Guid id, [FromBody] UpdateMedia sent) =>
        await access.RefuseAsync(id) ?? Answer(await editing.ValidateUpdateAsync(id, models.ToUpdate(sent)));

    private ActionResult Answer(Attempt<ContentValidationResult, ContentEditingOperationStatus> valid) =>
        Refusal(valid) is { } refusal ? refusal : Ok();

    private static ObjectResult? Refusal(Attempt<ContentValidationResult, ContentEditingOperationStatus> valid) =>
        valid.Success ? null
        : valid.Status == ContentEditingOperationStatus.PropertyValidationError ? valid.Result.ToProblem()
        : valid.Status.ToProblem();
}
