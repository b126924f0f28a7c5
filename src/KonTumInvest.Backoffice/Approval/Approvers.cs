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
    public Task<IReadOnlyList<StaffMember>> OfAsync(ApprovalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return OfAsync(request.DocumentKey, request.CultureOrNull, request.SubmittedBy);
    }

    /// <summary>The staff who may publish a language of a document; null for a document without languages.</summary>
    /// <param name="document">The document.</param>
    /// <param name="culture">The language.</param>
    /// <param name="except">An account to leave out.</param>
    public async Task<IReadOnlyList<StaffMember>> OfAsync(Guid document, string? culture, Guid? except = null)
    {
        var found = new List<StaffMember>();
        foreach (var member in staff.All().Where(member => member is { Enabled: true, Invited: false } && member.Key != except))
        {
            if (users.GetByKey(member.Key) is { } user && await MayPublishAsync(user, document, culture))
            {
                found.Add(member);
            }
        }

        return found;
    }

    public Task<bool> MayApproveAsync(IUser user, ApprovalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return MayPublishAsync(user, request.DocumentKey, request.CultureOrNull);
    }

    private async Task<bool> MayPublishAsync(IUser user, Guid document, string? culture)
    {
        var allowed = await permissions.AuthorizeAccessAsync(user, document, DocumentVerb.Publish);
        return allowed == ContentAuthorizationStatus.Success
            && (
                culture is null
                || await permissions.AuthorizeCultureAccessAsync(user, new HashSet<string> { culture }) == ContentAuthorizationStatus.Success
            );
    }
}
