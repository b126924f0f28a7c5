using System.Globalization;
using System.Security.Claims;
using KonTumInvest.Cms.Storage.Users;
using Umbraco.Cms.Core.Security;

namespace KonTumInvest.Backoffice.Access;

/// <summary>Tells Umbraco's preview whose token it has read: somebody who may still use the back office, or nobody.</summary>
public sealed class StaffPrincipals(IStaffAccounts staff) : ICoreBackOfficeSignInManager
{
    public Task<ClaimsPrincipal?> CreateUserPrincipalAsync(Guid userKey)
    {
        var known = staff.All().Any(member => member.Key == userKey && member.Enabled);
        var claim = new Claim(StaffAccess.KeyClaim, userKey.ToString("D", CultureInfo.InvariantCulture));
        return Task.FromResult(known ? new ClaimsPrincipal(new ClaimsIdentity([claim], StaffAccess.Scheme)) : null);
    }
}
