using KonTumInvest.Leads.Audit;

namespace KonTumInvest.Leads.Clients;

/// <summary>A key of an <see cref="ApiClient"/>: a row of <c>leads_client_keys</c>. The key itself is kept nowhere.</summary>
public sealed class ApiKey : IAudited
{
    /// <summary>So many keys of one client work at the same time: the old and the new one, while one is put in the place of the other.</summary>
    public const int MostLive = 2;

    /// <summary>How many days a key works at most.</summary>
    public const int MostDays = 731;

    /// <summary>So many days before it expires administrators are told: time to agree on another key, and a last chance.</summary>
    public static readonly IReadOnlyList<int> WarnedDays = [30, 7];

    public required Guid Id { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The part of the key that may be shown, by which it is found and told from others.</summary>
    public required string Prefix { get; init; }

    /// <summary><see cref="ApiKeyText.Hash"/> of the key.</summary>
    [NotAudited]
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required Guid CreatedByKey { get; init; }

    /// <summary>From this moment on it works no more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was last used, to within an hour; null where it never was.</summary>
    [NotAudited]
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>The fewest days before <see cref="ExpiresAt"/> that administrators were warned at, of <see cref="WarnedDays"/>; null where they were not.</summary>
    [NotAudited]
    public int? WarnedAtDays { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public Guid? RevokedByKey { get; set; }

    Guid? IAudited.AuditLeadId => null;

    /// <summary>Whether the key itself works; that of a client that was shut out does not.</summary>
    public bool IsLive(DateTimeOffset now) => RevokedAt is null && ExpiresAt > now;

    /// <summary>Whether it works, and that ends within the first of <see cref="WarnedDays"/>.</summary>
    public bool ExpiresSoon(DateTimeOffset now) => IsLive(now) && ExpiresAt <= now.AddDays(WarnedDays[0]);

    /// <summary>The days of the warning that is due and was not given; null where none is. A key that was given for fewer days is not warned of at once.</summary>
    public int? WarningDue(DateTimeOffset now)
    {
        if (!IsLive(now))
        {
            return null;
        }

        var due = WarnedDays.Where(days => ExpiresAt <= now.AddDays(days) && ExpiresAt - CreatedAt > TimeSpan.FromDays(days + 1)).Cast<int?>().LastOrDefault();
        return due < (WarnedAtDays ?? int.MaxValue) ? due : null;
    }
}
