using KonTumInvest.Leads.Inbox;

namespace KonTumInvest.Leads.Clients;

/// <summary>A client as administrators see it.</summary>
public sealed record ApiClientView
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Purpose { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The code of its unit; null for all units.</summary>
    public required string? Unit { get; init; }

    public required bool SeesContactData { get; init; }

    public required bool SeesInvestment { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required PersonName CreatedBy { get; init; }

    public required DateTimeOffset? RevokedAt { get; init; }

    public required PersonName? RevokedBy { get; init; }

    /// <summary>When any of its keys was last used, to within an hour.</summary>
    public required DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ApiKeyView> Keys { get; init; }

    public required int Version { get; init; }
}

/// <summary>A key, without what makes it one.</summary>
/// <param name="Id">The row.</param>
/// <param name="Prefix">How the key begins.</param>
/// <param name="CreatedAt">When it was given.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="ExpiresAt">From when it works no more.</param>
/// <param name="LastUsedAt">When it was last used, to within an hour.</param>
/// <param name="RevokedAt">When it was withdrawn.</param>
/// <param name="Live">Whether it works now.</param>
/// <param name="ExpiresSoon"><see cref="ApiKey.ExpiresSoon"/>.</param>
public sealed record ApiKeyView(
    Guid Id,
    string Prefix,
    DateTimeOffset CreatedAt,
    PersonName CreatedBy,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    bool Live,
    bool ExpiresSoon
);

/// <summary>A client after an act on it.</summary>
public sealed record ApiClientState(Guid Id, int Version);

/// <summary>A key that was given; <paramref name="Key"/> is shown this once.</summary>
public sealed record GivenApiKey(Guid Id, string Key, DateTimeOffset ExpiresAt);
