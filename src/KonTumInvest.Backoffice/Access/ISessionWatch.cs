using System.Security.Claims;

namespace KonTumInvest.Backoffice.Access;

/// <summary>Tells a long answer whether the sign-in it began under still holds. A seam: tests sign in without sessions.</summary>
public interface ISessionWatch
{
    /// <summary>Whether the session is still open; asking does not count as work.</summary>
    Task<bool> IsOpenAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}
