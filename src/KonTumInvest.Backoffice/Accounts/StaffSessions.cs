using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Begins, checks and ends sessions. A cookie alone opens nothing: its session must be alive here.</summary>
public sealed class StaffSessions(
    IDbContextFactory<StaffDbContext> contexts,
    WriteGate gate,
    IMemoryCache cache,
    IOptions<BackofficeOptions> options,
    TimeProvider time
)
{
    // Who is at work asks many times a second; when they were last seen is told to the minute.
    private static readonly TimeSpan LastSeenSteps = TimeSpan.FromMinutes(1);

    public async Task<StaffSession> BeginAsync(Guid accountId, StaffClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        var now = time.GetUtcNow();
        var session = new StaffSession
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            CreatedAt = now,
            LastSeenAt = now,
            Browser = client.Browser,
            Network = client.Network,
        };
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Sessions.Add(session);
        await context.SaveChangesAsync(cancellationToken);
        return session;
    }

    /// <summary>
    /// Whether the session is open: not ended, neither idle nor older than the settings allow, the account not disabled, and its password
    /// and second factor still those of the sign-in.
    /// </summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="accountId">Whose it has to be.</param>
    /// <param name="stamp">The account's stamp at the sign-in.</param>
    /// <param name="counts">Whether somebody is at work, and the idle time begins anew.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<bool> IsAliveAsync(Guid sessionId, Guid accountId, string stamp, bool counts, CancellationToken cancellationToken)
    {
        var known = await FindAsync(sessionId, cancellationToken);
        var now = time.GetUtcNow();
        if (known is null || known.AccountId != accountId || known.Stamp != stamp || known.CreatedAt.AddHours(options.Value.SessionHours) <= now)
        {
            return false;
        }

        if (known.LastSeenAt + options.Value.Idle <= now)
        {
            return false;
        }

        if (counts && now - known.LastSeenAt >= LastSeenSteps)
        {
            known.LastSeenAt = now;
            await SeenAsync(sessionId, now, cancellationToken);
        }

        return true;
    }

    /// <summary>The open sessions of an account, the latest first.</summary>
    public async Task<IReadOnlyList<StaffSession>> ListAsync(Guid accountId, CancellationToken cancellationToken)
    {
        const int Most = 100;
        var now = time.GetUtcNow();
        var oldest = now.AddHours(-options.Value.SessionHours);
        var idle = now - options.Value.Idle;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Sessions.AsNoTracking()
            .Where(session => session.AccountId == accountId && session.EndedAt == null && session.CreatedAt > oldest && session.LastSeenAt > idle)
            .OrderByDescending(session => session.LastSeenAt)
            .ThenBy(session => session.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends one session of the account.</summary>
    /// <returns>False when the account has no such open session.</returns>
    public async Task<bool> EndAsync(Guid accountId, Guid sessionId, CancellationToken cancellationToken) =>
        (await EndWhereAsync(accountId, sessionId, except: null, cancellationToken)).Count == 1;

    /// <summary>Ends all sessions of the account but one.</summary>
    /// <returns>The sessions that were ended.</returns>
    public Task<IReadOnlyList<Guid>> EndAllAsync(Guid accountId, Guid? except, CancellationToken cancellationToken) =>
        EndWhereAsync(accountId, only: null, except, cancellationToken);

    /// <summary>Forgets what was read of an account's sessions, because its stamp changed.</summary>
    public void Forget(Guid sessionId) => cache.Remove(KeyOf(sessionId));

    private async Task<IReadOnlyList<Guid>> EndWhereAsync(Guid accountId, Guid? only, Guid? except, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = context.Sessions.Where(session =>
            session.AccountId == accountId && session.EndedAt == null && (only == null || session.Id == only) && (except == null || session.Id != except)
        );
        var ended = await open.Select(session => session.Id).ToListAsync(cancellationToken);
        await open.ExecuteUpdateAsync(session => session.SetProperty(row => row.EndedAt, now), cancellationToken);
        ended.ForEach(Forget);
        return ended;
    }

    private async Task<Known?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(KeyOf(sessionId), out Known? known))
        {
            return known;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        known = await context
            .Sessions.Where(session => session.Id == sessionId && session.EndedAt == null)
            .Join(
                context.Accounts.Where(account => account.DisabledAt == null),
                session => session.AccountId,
                account => account.Id,
                (session, account) => new Known(account.Id, account.SecurityStamp!, session.CreatedAt) { LastSeenAt = session.LastSeenAt }
            )
            .SingleOrDefaultAsync(cancellationToken);
        if (options.Value.SessionCheckSeconds > 0)
        {
            cache.Set(KeyOf(sessionId), known, TimeSpan.FromSeconds(options.Value.SessionCheckSeconds));
        }

        return known;
    }

    private async Task SeenAsync(Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context
            .Sessions.Where(session => session.Id == sessionId)
            .ExecuteUpdateAsync(session => session.SetProperty(row => row.LastSeenAt, now), cancellationToken);
    }

    private static (string, Guid) KeyOf(Guid sessionId) => (nameof(StaffSessions), sessionId);

    private sealed record Known(Guid AccountId, string Stamp, DateTimeOffset CreatedAt)
    {
        public DateTimeOffset LastSeenAt { get; set; }
    }
}
