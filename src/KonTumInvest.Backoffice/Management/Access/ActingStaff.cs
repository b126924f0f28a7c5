using KonTumInvest.Backoffice.Access;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>The account that makes the request, read once in it.</summary>
public sealed class ActingStaff(IHttpContextAccessor http, IBackOfficeUserReader users)
{
    private IUser? _user;

    /// <summary>The account, or null if it is gone since it signed in.</summary>
    public IUser? Find() => _user ??= KeyOfClaim is { } key ? users.GetByKey(key) : null;

    /// <exception cref="InvalidOperationException">Nobody is signed in; <see cref="ManagementGuard"/> lets no such request through.</exception>
    public IUser User => Find() ?? throw new InvalidOperationException("Nobody is signed in.");

    public Guid Key => User.Key;

    private Guid? KeyOfClaim =>
        Guid.TryParse(http.HttpContext?.User.FindFirst(StaffAccess.KeyClaim)?.Value, out var key) ? key : null;
}
