using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.References;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Media;

/// <summary>What uses media, shown before one is thrown away.</summary>
[Route(Path)]
[RequireSection(Section.Media)]
public sealed class MediaReferencesController(
    ITrackedReferencesService references,
    IMediaPermissionService permissions,
    ReferringItems referring,
    MediaAccess access,
    ActingStaff staff
) : ManagementController
{
    /// <summary>Only uses that would break count.</summary>
    private const bool Dependencies = true;

    private const string NoSuchMedia = "The media item could not be found";

    [HttpGet("media/{id}/referenced-by")]
    public async Task<ActionResult<Page<ReferenceModel>>> ReferencedBy(Guid id, [FromQuery] Window window)
    {
        if (await access.RefuseAsync(id) is { } refusal)
        {
            return refusal;
        }

        var found = await references.GetPagedRelationsForItemAsync(id, UmbracoObjectTypes.Media, window.Skip, window.Take, Dependencies);
        return found is { Success: true, Result: { } links } ? referring.Map(links) : NotFoundProblem(NoSuchMedia);
    }

    /// <summary>The items below one that something uses.</summary>
    [HttpGet("media/{id}/referenced-descendants")]
    public async Task<ActionResult<Page<Reference>>> ReferencedDescendants(Guid id, [FromQuery] Window window)
    {
        if (await access.RefuseAsync(id) is { } refusal)
        {
            return refusal;
        }

        var found = await references.GetPagedDescendantsInReferencesAsync(id, UmbracoObjectTypes.Media, window.Skip, window.Take, Dependencies);
        return found is { Success: true, Result: { } below }
            ? new Page<Reference>(below.Total, [.. below.Items.Select(item => new Reference(item.NodeKey))])
            : NotFoundProblem(NoSuchMedia);
    }

    /// <summary>Which of these items something uses.</summary>
    [HttpGet("media/are-referenced")]
    public async Task<Page<Reference>> AreReferenced([FromQuery] Guid[] id, [FromQuery] Window window)
    {
        var allowed = await permissions.FilterAuthorizedAccessAsync(staff.User, id.Distinct());
        if (allowed.Count == 0)
        {
            return new Page<Reference>(0, []);
        }

        var found = await references.GetPagedKeysWithDependentReferencesAsync(allowed, Constants.ObjectTypes.Media, window.Skip, window.Take);
        return new Page<Reference>(found.Total, [.. found.Items.Select(key => new Reference(key))]);
    }

    /// <summary>What in the site uses something in the recycle bin, shown before it is emptied.</summary>
    [HttpGet("recycle-bin/media/referenced-by")]
    public async Task<ActionResult<Page<ReferenceModel>>> BinReferencedBy([FromQuery] Window window) =>
        await access.RefuseBinAsync() is { } refusal
            ? refusal
            : referring.Map(await references.GetPagedRelationsForRecycleBinAsync(UmbracoObjectTypes.Media, window.Skip, window.Take, Dependencies));
}
