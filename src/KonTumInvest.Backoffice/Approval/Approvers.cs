using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Cms.Storage.Users;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;

namespace KonTumInvest.Backoffice.Approval;

/// <summary>Who may publish a language of a document: by group, start node and language, as for publishing itself.</summary>
public sealed class Approvers(IStaffAccounts staff, IBackOfficeUserReader users, IContentPermissionService permissions)
{
    /// <summary>The staff who may, without the writer of the request.</summary>
    public async Task<IReadOnlyList<StaffMember>> OfAsync(ApprovalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var found = new List<StaffMember>();
        foreach (var member in staff.All().Where(member => member is { Enabled: true, Invited: false } && member.Key != request.SubmittedBy))
        {
            if (users.GetByKey(member.Key) is { } user && await MayApproveAsync(user, request))
            {
                found.Add(member);
            }
        }

        return found;
    }

    public async Task<bool> MayApproveAsync(IUser user, ApprovalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var allowed = await permissions.AuthorizeAccessAsync(user, request.DocumentKey, DocumentVerb.Publish);
        return allowed == ContentAuthorizationStatus.Success
            && (
                request.CultureOrNull is not { } culture
                || await permissions.AuthorizeCultureAccessAsync(user, new HashSet<string> { culture }) == ContentAuthorizationStatus.Success
            );
    }
}
