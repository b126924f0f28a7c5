using Microsoft.AspNetCore.Identity;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>
/// What a password may be, after NIST SP 800-63B: long, none of the common ones, and nothing that is known of its owner. No rules about
/// kinds of characters, which make people write <c>Password1!</c>. The least length is Identity's own check.
/// </summary>
public sealed class StaffPasswordRules : IPasswordValidator<StaffAccount>
{
    public const int MinLength = 12;

    /// <summary>Codes of <see cref="IdentityError"/>; pages have words for each.</summary>
    public const string TooShort = "PasswordTooShort";
    public const string TooLong = "PasswordTooLong";
    public const string Common = "PasswordCommon";
    public const string Personal = "PasswordPersonal";

    private const int ShortestTelling = 4;

    // What people choose when twelve characters are asked for; compared without spaces, digits and marks at the end.
    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "password",
        "passwordpassword",
        "passw0rd",
        "p@ssw0rd",
        "matkhau",
        "matkhaumatkhau",
        "mậtkhẩu",
        "qwerty",
        "qwertyuiop",
        "qwertyuiopas",
        "qwertyqwerty",
        "asdfghjkl",
        "asdfghjklqwe",
        "qazwsxedc",
        "qazwsxedcrfv",
        "1q2w3e4r5t6y",
        "iloveyou",
        "iloveyouiloveyou",
        "anhyeuem",
        "emyeuanh",
        "welcome",
        "welcometokontum",
        "letmein",
        "administrator",
        "admin",
        "adminadmin",
        "abcabcabcabc",
        "abcdefghijkl",
        "abcdefghijklmn",
        "vietnam",
        "vietnamvietnam",
        "kontum",
        "kontumkontum",
        "kontuminvest",
        "changeme",
        "changemechangeme",
        "footballfootball",
        "monkeymonkey",
        "dragondragon",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<StaffAccount> manager, StaffAccount user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var code = password is null ? TooShort : Problem(user, password);
        return Task.FromResult(code is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = code }));
    }

    private static string? Problem(StaffAccount account, string password)
    {
        if (password.Length > StaffAccount.PasswordMaxLength)
        {
            return TooLong;
        }

        var plain = password.Replace(" ", string.Empty, StringComparison.Ordinal);
        var stem = plain.TrimEnd([.. "0123456789!@#$%^&*.?_-"]);
        if (plain.Distinct().Count() <= ShortestTelling || stem.Length == 0 || CommonWords.Contains(plain) || CommonWords.Contains(stem))
        {
            return Common;
        }

        return TellingParts(account).Any(part => plain.Contains(part, StringComparison.OrdinalIgnoreCase)) ? Personal : null;
    }

    private static IEnumerable<string> TellingParts(StaffAccount account)
    {
        var parts = new[] { account.Email, account.Email?.Split('@')[0], account.Name.Replace(" ", string.Empty, StringComparison.Ordinal) };
        return parts.OfType<string>().Where(part => part.Length >= ShortestTelling);
    }
}
