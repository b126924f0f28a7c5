namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Why a member of staff is written to.</summary>
public enum StaffMailKind
{
    Invitation,
    PasswordReset,

    /// <summary>Tells that the password was changed, for those who did not do it.</summary>
    PasswordChanged,

    /// <summary>Tells that the second factor was turned off.</summary>
    SecondFactorOff,

    /// <summary>Asks somebody who may publish to look at a page.</summary>
    ApprovalAsked,

    /// <summary>Tells a writer that the page was published.</summary>
    ApprovalGranted,

    /// <summary>Tells a writer what to change first.</summary>
    ApprovalReturned,

    /// <summary>Tells that a page could not be published at the time it was planned for.</summary>
    PlanRefused,
}

/// <summary>A mail to a member of staff.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Email">The address.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Language">The person's language.</param>
/// <param name="Link">Where to go on; null for mails that only tell.</param>
/// <param name="ValidFor">How long the link works, once; zero for links that stay.</param>
public sealed record StaffMail(StaffMailKind Kind, string Email, string Name, string Language, Uri? Link, TimeSpan ValidFor)
{
    /// <summary>What the words of the mail name, in the order of their places: for approvals the page, its language and who acted.
    /// For a plan that was refused the page, its languages, when it was planned and when it is tried again.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What the person who acted wrote.</summary>
    public string? Message { get; init; }
}

/// <summary>How mail to staff leaves the back office. The host supplies it, with words in both languages.</summary>
public interface IStaffMailer
{
    /// <summary>Takes responsibility for the mail: when it returns, the mail is not lost.</summary>
    Task SendAsync(StaffMail mail, CancellationToken cancellationToken);
}
