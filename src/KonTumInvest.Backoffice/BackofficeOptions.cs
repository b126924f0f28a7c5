using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Backoffice;

/// <summary>Section <c>Backoffice</c> of the settings.</summary>
public sealed class BackofficeOptions
{
    public const string Section = "Backoffice";

    /// <summary>
    /// The site's own address, such as <c>https://invest.example</c>, for links in mails. Without it links are made for requests to this
    /// machine only: the host a request names is chosen by its sender, who could have a reset link point elsewhere.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>How long a session lives without a request, in minutes.</summary>
    [Range(1, 240)]
    public int IdleMinutes { get; set; } = 20;

    /// <summary>How long a session lives at most, in hours.</summary>
    [Range(1, 24)]
    public int SessionHours { get; set; } = 12;

    /// <summary>For how many seconds a node believes what it last read of a session; ending one on the same node counts at once.</summary>
    [Range(0, 30)]
    public int SessionCheckSeconds { get; set; } = 5;

    /// <summary>Wrong passwords and codes in a row until an account is locked.</summary>
    [Range(2, 20)]
    public int FailuresUntilLocked { get; set; } = 5;

    [Range(1, 1440)]
    public int LockedMinutes { get; set; } = 15;

    [Range(5, 1440)]
    public int ResetLinkMinutes { get; set; } = 60;

    [Range(1, 30)]
    public int InvitationDays { get; set; } = 7;

    /// <summary>Tries to sign in, or to have a link mailed, from one network address in ten minutes.</summary>
    [Range(1, 100_000)]
    public int MaxTriesPerAddressInTenMinutes { get; set; } = 30;

    /// <summary>How old a figure may grow until somebody should look whether it still holds.</summary>
    [Range(1, 240)]
    public int FigureReviewMonths { get; set; } = 24;

    /// <summary>How often links to other sites are checked; 0 for never, as on a server that may not call out.</summary>
    [Range(0, 24 * 31)]
    public int CheckLinksEveryHours { get; set; } = 24;

    public FirstAdministratorOptions FirstAdministrator { get; set; } = new();

    internal TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);
}

/// <summary>The account made at the first start; section <c>Backoffice:FirstAdministrator</c>.</summary>
public sealed class FirstAdministratorOptions
{
    [EmailAddress]
    public string? Email { get; set; }

    /// <summary>Without it, a link to set one is written to the log.</summary>
    public string? Password { get; set; }
}
