using System.Security.Claims;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>Looks at the session the cookie names.</summary>
internal sealed class SessionWatch(StaffSessions sessions) : ISessionWatch
{
    public async Task<bool> IsOpenAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        user.SessionId() is { } session
        && user.AccountId() is { } account
        && user.Stamp() is { } stamp
        && await sessions.IsAliveAsync(session, account, stamp, counts: false, cancellationToken);
}
