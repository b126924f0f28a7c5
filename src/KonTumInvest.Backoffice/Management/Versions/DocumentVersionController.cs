using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Management.Versions;

/// <summary>The history of a document, and going back in it, one language at a time.</summary>
[Route(Path + "/document-version")]
[RequireSection(Section.Content)]
public sealed class DocumentVersionController(
    IContentVersionService versions,
    IContentTypeService types,
    IUserIdKeyResolver accounts,
    DocumentAccess access,
    DocumentDetails details,
    ActingStaff staff
) : ManagementController
{
    [HttpGet]
    public async Task<ActionResult<Page<VersionItemModel>>> List([FromQuery] Guid documentId, [FromQuery] string? culture, [FromQuery] Window window)
    {
        if (await access.RefuseAsync(DocumentVerb.Read, documentId) is { } refusal)
        {
            return refusal;
        }

        var found = await versions.GetPagedContentVersionsAsync(documentId, culture, window.Skip, window.Take);
        if (!found.Success)
        {
            return Problem(found.Status);
        }

        var items = new List<VersionItemModel>();
        foreach (var version in found.Result!.Items)
        {
            items.Add(await MapAsync(version, documentId));
        }

        return new Page<VersionItemModel>(found.Result.Total, items);
    }

    [HttpGet("{id}")]
    public async Task<ActionResult<DocumentVersionModel>> Get(Guid id)
    {
        var found = await versions.GetAsync(id);
        if (found is not { Success: true, Result: { } version })
        {
            return Problem(found.Status);
        }

        if (await access.RefuseAsync(DocumentVerb.Read, version.Key) is { } refusal)
        {
            return refusal;
        }

        var read = await details.ReadAsync(version);
        return new DocumentVersionModel
        {
            Id = id,
            Document = new Reference(version.Key),
            DocumentType = read.DocumentType,
            Values = read.Values,
            Variants = read.Variants,
        };
    }

    [HttpPost("{id}/rollback")]
    [InTreeTurn(Constants.Locks.ContentTree)]
    public async Task<ActionResult> Rollback(Guid id, [FromQuery] string? culture)
    {
        var found = await versions.GetAsync(id);
        if (found is not { Success: true, Result: { } version })
        {
            return Problem(found.Status);
        }

        if (
            (
                await access.RefuseAsync(DocumentVerb.Rollback, version.Key)
                ?? await access.RefuseLanguagesAsync(culture is null ? version.AvailableCultures : [culture])
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        return Answer(await versions.RollBackAsync(id, culture, staff.Key));
    }

    /// <summary>
    /// Keeps a version when old ones are cleaned up, or no longer. Umbraco asks for the section alone; here it takes the right to the screen on which
    /// it stands.
    /// </summary>
    [HttpPut("{id}/prevent-cleanup")]
    public async Task<ActionResult> PreventCleanup(Guid id, [FromQuery] bool preventCleanup)
    {
        var found = await versions.GetAsync(id);
        if (found is not { Success: true, Result: { } version })
        {
            return Problem(found.Status);
        }

        return await access.RefuseAsync(DocumentVerb.Rollback, version.Key)
            ?? Answer(await versions.SetPreventCleanupAsync(id, preventCleanup, staff.Key));
    }

    private async Task<VersionItemModel> MapAsync(ContentVersionMeta version, Guid document)
    {
        var account = await accounts.TryGetAsync(version.UserId);
        return new VersionItemModel
        {
            // The client names a version by a key that only wraps its number.
            Id = version.VersionId.ToGuid(),
            Document = new Reference(document),
            DocumentType = new Reference(types.Get(version.ContentTypeId)?.Key ?? Guid.Empty),
            User = new Reference(account.Success ? account.Result : Guid.Empty),
            VersionDate = version.VersionDate.ToUtc(),
            IsCurrentPublishedVersion = version.CurrentPublishedVersion,
            IsCurrentDraftVersion = version.CurrentDraftVersion,
            PreventCleanup = version.PreventCleanup,
        };
    }

    private ActionResult Answer(Attempt<ContentVersionOperationStatus> done) => done.Success ? Ok() : Problem(done.Result);

    private static ObjectResult Problem(ContentVersionOperationStatus status) =>
        Problem(
            status switch
            {
                ContentVersionOperationStatus.NotFound => Refusal.NotFound("The version could not be found"),
                ContentVersionOperationStatus.ContentNotFound => Refusal.NotFound("The document could not be found"),
                ContentVersionOperationStatus.InvalidSkipTake => Refusal.BadRequest("Invalid part of the list"),
                ContentVersionOperationStatus.RollBackCanceled => Refusal.BadRequest("Cancelled", "A rule of this site prevented going back."),
                _ => Refusal.BadRequest("Going back failed"),
            },
            status.ToString()
        );
}
