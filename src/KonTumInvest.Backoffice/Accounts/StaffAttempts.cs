using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>
/// Counts tries at an account's password and codes, and locks it. A try is counted before it is judged, in the database: a thousand
/// guesses sent at the same moment are counted like a thousand sent one by one.
/// </summary>
public sealed class StaffAttempts(
    IDbContextFactory<StaffDbContext> contexts,
    WriteGate gate,
    StaffAudit audit,
    IOptions<BackofficeOptions> options,
    TimeProvider time
)
{
    /// <summary>Counts a try; the last one allowed locks the account until <see cref="SucceededAsync"/> says that it was right.</summary>
    /// <returns>False when the account is locked: nothing may be judged.</returns>
    public async Task<bool> TryBeginAsync(Guid accountId, StaffClient client, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now.AddMinutes(options.Value.LockedMinutes);
        int counted,
            locked;
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var account = context.Accounts.Where(row => row.Id == accountId);
            counted = await account
                .Where(row => row.LockoutEnd == null || row.LockoutEnd <= now)
                .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.AccessFailedCount, stored => stored.AccessFailedCount + 1), cancellationToken);
            locked = await account
                .Where(row => row.AccessFailedCount >= options.Value.FailuresUntilLocked)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(stored => stored.AccessFailedCount, 0).SetProperty(stored => stored.LockoutEnd, until),
                    cancellationToken
                );
        }

        if (locked == 1)
        {
            await audit.WriteAsync(StaffEventKind.LockedOut, accountId, client, cancellationToken);
        }

        return counted == 1;
    }

    /// <summary>Notes the sign-in of the account's owner: the tries are forgotten and it is open.</summary>
    public async Task SucceededAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context
            .Accounts.Where(row => row.Id == accountId)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(stored => stored.AccessFailedCount, 0)
                        .SetProperty(stored => stored.LockoutEnd, (DateTimeOffset?)null)
                        .SetProperty(stored => stored.LastSignInAt, now),
                cancellationToken
            );
    }

    /// <summary>Opens a locked account.</summary>
    public async Task UnlockAsync(Guid accountId, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context
            .Accounts.Where(row => row.Id == accountId)
            .ExecuteUpdateAsync(
                row => row.SetProperty(stored => stored.AccessFailedCount, 0).SetProperty(stored => stored.LockoutEnd, (DateTimeOffset?)null),
                cancellationToken
            );
    }
}
