namespace KonTumInvest.Backoffice.Accounts;

/// <summary>A code that stands in once for the authenticator app, in <c>staff_recovery_codes</c>. Using it deletes the row.</summary>
public sealed class RecoveryCode
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the code; its 80 random bits need no slow hash.</summary>
    public required string Hash { get; init; }
}
