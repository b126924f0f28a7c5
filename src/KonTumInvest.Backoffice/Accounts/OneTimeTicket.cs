namespace KonTumInvest.Backoffice.Accounts;

/// <summary>What a ticket lets its bearer do.</summary>
public enum TicketPurpose
{
    /// <summary>Set the first password of an account.</summary>
    Invitation,

    /// <summary>Set a new password.</summary>
    PasswordReset,

    /// <summary>Finish the editor client's sign-in (RFC 7636).</summary>
    ClientSignIn,
}

/// <summary>A secret handed out for one act, in <c>staff_tickets</c>, of which only the hash is kept.</summary>
public sealed class OneTimeTicket
{
    public const int HashLength = 64;
    public const int BoundToMaxLength = 128;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required TicketPurpose Purpose { get; init; }

    public required string Hash { get; init; }

    /// <summary>What the bearer must know besides: the code challenge of the editor client.</summary>
    public string? BoundTo { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
