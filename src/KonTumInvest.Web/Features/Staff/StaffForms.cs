using KonTumInvest.Backoffice.Accounts;

namespace KonTumInvest.Web.Features.Staff;

/// <summary>What the sign-in page asks for.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}

/// <summary>The sign-in page.</summary>
public sealed class SignInPage
{
    public SignInForm Form { get; init; } = new();

    public string? ReturnUrl { get; init; }
}

/// <summary>What the second step asks for.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }
}

/// <summary>The second step of signing in.</summary>
public sealed class CodePage
{
    public CodeForm Form { get; init; } = new();

    public string? ReturnUrl { get; init; }

    /// <summary>Whether a recovery code is asked for, in place of the app's.</summary>
    public bool Recovery { get; init; }
}

/// <summary>Asks for the address a reset link goes to.</summary>
public sealed class ForgotForm
{
    public string? Email { get; set; }
}

/// <summary>The page that mails a reset link.</summary>
public sealed class ForgotPage
{
    public ForgotForm Form { get; init; } = new();

    /// <summary>Whether a mail was sent, if there is an account: the page does not say which.</summary>
    public bool Sent { get; init; }
}

/// <summary>A new password, and on the page of the first administrator whose it is.</summary>
public sealed class PasswordForm
{
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Password { get; set; }
}

/// <summary>A page reached by a link that sets a password.</summary>
public sealed class PasswordPage
{
    public PasswordForm Form { get; init; } = new();

    public required string Token { get; init; }

    /// <summary>Where the form goes: the page's own address.</summary>
    public required string Action { get; init; }

    /// <summary>The start of the keys of its words.</summary>
    public required string Words { get; init; }

    /// <summary>Whose password it is; null where the form asks for that too.</summary>
    public StaffAccount? Account { get; init; }
}
