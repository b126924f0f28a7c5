using KonTumInvest.Cms.Storage.Groups;
using KonTumInvest.Cms.Storage.Users;
using Microsoft.AspNetCore.Identity;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>
/// A member of staff, in <c>staff_accounts</c>. Accounts are disabled and never deleted, because documents and the audit name them.
/// </summary>
public sealed class StaffAccount : IdentityUser<Guid>
{
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int LanguageMaxLength = 2;
    public const int PasswordMaxLength = 256;

    /// <summary>The number by which Umbraco's rows name the account; from 1 upwards, never given twice.</summary>
    public required int Number { get; init; }

    public required string Name { get; set; }

    /// <summary><c>vi</c> or <c>en</c>: the language of the pages and mails for this person.</summary>
    public required string Language { get; set; }

    /// <summary>The groups, by the names of <see cref="GroupReference"/>: aliases of <c>user-groups.json</c>, keys of those made in the back office.</summary>
    public required IReadOnlyList<string> Groups { get; set; }

    /// <summary>Where the account starts in the tree of documents.</summary>
    public StaffStart DocumentStart { get; set; } = StaffStart.OfGroups;

    /// <summary>Where the account starts in the tree of media.</summary>
    public StaffStart MediaStart { get; set; } = StaffStart.OfGroups;

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastSignInAt { get; set; }

    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The key of the authenticator app, encrypted; null while there is no second factor.</summary>
    public string? TotpKey { get; set; }

    /// <summary>The time step of the last code that was taken: it and older ones are never taken again (RFC 6238, section 5.2).</summary>
    public long TotpLastStep { get; set; }

    public bool Disabled => DisabledAt is not null;

    /// <summary>Whether the person has followed the invitation.</summary>
    public bool HasPassword => PasswordHash is not null;

    public bool LockedAt(DateTimeOffset now) => LockoutEnd > now;
}
