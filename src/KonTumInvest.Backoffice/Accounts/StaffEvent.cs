namespace KonTumInvest.Backoffice.Accounts;

/// <summary>What happened to an account or a session.</summary>
public enum StaffEventKind
{
    SignedIn,
    SignInFailed,
    LockedOut,
    Unlocked,
    SignedOut,
    SecondFactorOn,
    SecondFactorOff,
    SecondFactorFailed,
    RecoveryCodeUsed,
    PasswordChanged,
    PasswordReset,
    Invited,
    InvitationAccepted,
    Disabled,
    Enabled,
    SessionEnded,

    /// <summary>The name, address or language was changed.</summary>
    Changed,

    /// <summary>The groups, and with them the rights, were changed.</summary>
    GroupsChanged,

    /// <summary>Where the account starts in the trees was changed.</summary>
    StartNodesChanged,

    /// <summary>A group was made, changed or deleted; the row names no account.</summary>
    GroupMade,
    GroupChanged,
    GroupDeleted,
}

/// <summary>A row of the audit, in <c>staff_events</c>. Rows are only ever added.</summary>
public sealed class StaffEvent
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required StaffEventKind Kind { get; init; }

    /// <summary>Whom it concerns; null where somebody tried an account that does not exist.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Who did it, where that is somebody else: an administrator.</summary>
    public Guid? ActorId { get; init; }

    public Guid? SessionId { get; init; }

    /// <summary>The group, where it is about one.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>The network it came from, without the last part of the address.</summary>
    public required string Network { get; init; }
}
