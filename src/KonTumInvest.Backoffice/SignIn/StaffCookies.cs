using System.Globalization;
using System.Security.Claims;
using KonTumInvest.Backoffice.Access;
using KonTumInvest.Backoffice.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace KonTumInvest.Backoffice.SignIn;

/// <summary>What the cookies say of their bearer, and to whom they are given.</summary>
public static class StaffCookies
{
    /// <summary>The cookie of somebody whose password was right and whose code is still awaited.</summary>
    public const string SecondFactorScheme = "Staff.SecondFactor";

    private const string SessionClaim = "sid";
    private const string StampClaim = "stamp";

    /// <summary>The account of a signed-in member of staff; null for anybody else.</summary>
    public static Guid? AccountId(this ClaimsPrincipal? principal) => Parse(principal, StaffAccess.KeyClaim);

    /// <summary>The session of a signed-in member of staff; null for anybody else.</summary>
    public static Guid? SessionId(this ClaimsPrincipal? principal) => Parse(principal, SessionClaim);

    internal static string? Stamp(this ClaimsPrincipal? principal) => principal?.FindFirstValue(StampClaim);

    internal static Task GiveAsync(HttpContext http, StaffAccount account, Guid sessionId) =>
        http.SignInAsync(StaffAccess.Scheme, Principal(StaffAccess.Scheme, account, new Claim(SessionClaim, Text(sessionId))));

    internal static Task AwaitSecondFactorAsync(HttpContext http, StaffAccount account) =>
        http.SignInAsync(SecondFactorScheme, Principal(SecondFactorScheme, account));

    private static ClaimsPrincipal Principal(string scheme, StaffAccount account, params Claim[] more) =>
        new(new ClaimsIdentity([new Claim(StaffAccess.KeyClaim, Text(account.Id)), new Claim(StampClaim, account.SecurityStamp!), .. more], scheme));

    private static Guid? Parse(ClaimsPrincipal? principal, string claim) =>
        Guid.TryParse(principal?.FindFirstValue(claim), CultureInfo.InvariantCulture, out var id) ? id : null;

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
