using System.Globalization;
using System.Security.Claims;
using KonTumInvest.Cms.Storage.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace KonTumInvest.Backoffice.Access;

/// <summary>Tells Umbraco's preview whose token it has read: somebody who may still use the back office, or nobody.</summary>
public sealed class StaffPrincipals(IStaffAccounts staff) : ICoreBackOfficeSignInManager
{
    public Task<ClaimsPrincipal?> CreateUserPrincipalAsync(Guid userKey) =>
        Task.FromResult(staff.All().FirstOrDefault(member => member.Key == userKey && member.Enabled) is { } known ? PrincipalOf(known) : null);

    // Umbraco takes an identity for nobody's unless all these claims are there. It reads none of them for a preview.
    private static ClaimsPrincipal PrincipalOf(StaffMember member)
    {
        var identity = new ClaimsIdentity(Constants.Security.BackOfficeAuthenticationType);
        identity.AddRequiredClaims(
            userId: member.Id.ToString(CultureInfo.InvariantCulture),
            userKey: member.Key,
            username: member.Email,
            realName: member.Name,
            startContentNodes: [],
            startMediaNodes: [],
            culture: member.Language,
            securityStamp: member.Key.ToString("D", CultureInfo.InvariantCulture),
            allowedApps: [],
            roles: member.Groups
        );
        return new ClaimsPrincipal(identity);
    }
}
