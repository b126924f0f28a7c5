using System.Security.Claims;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.SignIn;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.AspNetCore.Authentication;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace KonTumInvest.Web.Publishing;

/// <summary>Whose draft a preview shows: only to whoever may read the document in the editor.</summary>
public sealed class PreviewRights(StaffUsers staff, IContentPermissionService permissions)
{
    /// <summary>Whether the member of staff who makes the request may read the document.</summary>
    public async Task<bool> MayReadAsync(HttpContext http, Guid document)
    {
        var signedIn = await http.AuthenticateAsync(StaffAccess.Scheme);
        return signedIn.Principal is { } principal && await MayReadAsync(principal, document);
    }

    private async Task<bool> MayReadAsync(ClaimsPrincipal principal, Guid document) =>
        principal.AccountId() is { } key && staff.Find(member => member.Key == key) is { } user && await MayReadAsync(user, document);

    private async Task<bool> MayReadAsync(IUser user, Guid document) =>
        await permissions.AuthorizeAccessAsync(user, document, DocumentVerb.Read) == ContentAuthorizationStatus.Success;
}
