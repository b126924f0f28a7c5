namespace KonTumInvest.Backoffice.Accounts;

/// <summary>One sign-in on one browser, in <c>staff_sessions</c>. The cookie names it; once it has ended, the cookie opens nothing.</summary>
public sealed class StaffSession
{
    public const int BrowserMaxLength = 60;
    public const int NetworkMaxLength = 45;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>Such as "Firefox, Windows"; what the browser said of itself, shortened.</summary>
    public required string Browser { get; init; }

    /// <summary>The network of the address, without its last part.</summary>
    public required string Network { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
