namespace KonTumInvest.Backoffice.Access;

/// <summary>The names under which staff are recognised and let in.</summary>
public static class StaffAccess
{
    /// <summary>The authentication scheme: the cookie of somebody who has signed in, second factor included.</summary>
    public const string Scheme = "Staff";

    /// <summary>The policy of every address of the back office: signed in, and not locked or disabled since.</summary>
    public const string Policy = "Staff";

    /// <summary>The policy of the pages about other people's accounts: an administrator.</summary>
    public const string AdministratorPolicy = "Staff.Administrator";

    /// <summary>
    /// The header of readings that screens make by themselves, such as when a colleague changed something. They do not count as work: whoever
    /// leaves a screen open is signed out after the idle time all the same.
    /// </summary>
    public const string BackgroundHeader = "X-Background";

    /// <summary>The claim that holds the account's key, a <see cref="Guid"/>.</summary>
    public const string KeyClaim = "sub";
}
