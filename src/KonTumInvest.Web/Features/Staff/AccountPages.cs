using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.SignIn;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>Changes a password.</summary>
public sealed class PasswordChangeForm
{
    public string? Current { get; set; }

    public string? Password { get; set; }
}

/// <summary>The page of the own account.</summary>
public sealed class AccountPage
{
    public required StaffAccount Account { get; init; }

    public PasswordChangeForm Form { get; init; } = new();

    /// <summary>Asks for a code before the second factor is turned off.</summary>
    public CodeForm Off { get; init; } = new();

    public required IReadOnlyList<StaffSession> Sessions { get; init; }

    public required Guid CurrentSession { get; init; }

    public required int RecoveryCodesLeft { get; init; }
}

/// <summary>Shows that the app holds the key.</summary>
public sealed class SecondFactorForm
{
    public string? Code { get; set; }

    /// <summary>The offered key, sealed for this account.</summary>
    public string? SealedKey { get; set; }
}

/// <summary>The page that sets up an authenticator app.</summary>
public sealed class SecondFactorPage
{
    public required SecondFactorForm Form { get; init; }

    /// <summary>The key to type where no code can be scanned.</summary>
    public required string Key { get; init; }

    public required string Uri { get; init; }

    public required QrCode Code { get; init; }
}

/// <summary>Invites somebody.</summary>
public sealed class InvitationForm
{
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Language { get; set; }

    public IReadOnlyList<string>? Groups { get; set; }
}

/// <summary>The page of all accounts.</summary>
public sealed class AccountsPage
{
    public InvitationForm Form { get; init; } = new() { Language = StaffLanguage.Vietnamese };

    public required IReadOnlyList<AccountRow> Accounts { get; init; }

    /// <summary>Alias and name of every group.</summary>
    public required IReadOnlyDictionary<string, string> Groups { get; init; }
}

/// <summary>One account in the list.</summary>
/// <param name="Account">The account.</param>
/// <param name="State">The last part of the key of its state's words.</param>
/// <param name="Own">Whether it is that of the administrator who looks.</param>
public sealed record AccountRow(StaffAccount Account, string State, bool Own);
