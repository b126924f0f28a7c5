using KonTumInvest.Backoffice.Management.Problems;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>
/// What the account may do with media. Groups give no rights over single acts, as Umbraco has none for media: whoever has the section may
/// do everything at and below where he starts. Each question answers null for yes, or the refusal.
/// </summary>
public sealed class MediaAccess(ActingStaff staff, IMediaPermissionService permissions)
{
    /// <summary>Whether the account may act on a media item, or at the root of the tree if there is none.</summary>
    public async Task<ActionResult?> RefuseAsync(Guid? media) =>
        Refusal(
            media is { } key
                ? await permissions.AuthorizeAccessAsync(staff.User, key)
                : await permissions.AuthorizeRootAccessAsync(staff.User)
        );

    /// <summary>Whether the account may delete what lies in the recycle bin for good.</summary>
    public async Task<ActionResult?> RefuseBinAsync() => Refusal(await permissions.AuthorizeBinAccessAsync(staff.User));

    private static ObjectResult? Refusal(MediaAuthorizationStatus status) =>
        status switch
        {
            MediaAuthorizationStatus.Success => null,
            MediaAuthorizationStatus.NotFound => ManagementProblem.Result(
                Problems.Refusal.NotFound("The media item could not be found"),
                "NotFound"
            ),
            _ => ManagementProblem.Result(Problems.Refusal.Forbidden, status.ToString()),
        };
}
