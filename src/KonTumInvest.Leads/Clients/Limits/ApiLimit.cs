using System.Collections.Concurrent;
using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Clients.Limits;

/// <summary>
/// Counts the requests of each program, minute by minute, over all servers together. A server takes requests out of the program's row in the database, several
/// at once, and counts these by itself, so that few requests write. It takes as many as it let in so far in the minute, so that one that is hardly asked keeps
/// little from the others, and at most a quarter of what is left, so that the last ones go to whoever is asked. By the clock of the product, which the limiters
/// of the framework do not ask, so that a test can tell when a program is let in again.
/// </summary>
public sealed class ApiLimit(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, IOptions<LeadsOptions> options, TimeProvider time) : IDisposable
{
    private const int PartOfTheRest = 4;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Lease> _leases = new();

    /// <summary>Counts a request.</summary>
    /// <returns>Null where the program is let in, else how long it is to wait.</returns>
    public async Task<TimeSpan?> TakeAsync(Guid client, CancellationToken cancellationToken)
    {
        var lease = _leases.GetOrAdd(client, _ => new Lease());
        await lease.Turn.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (IsOver(lease.BeganAt, now))
            {
                lease.Forget();
            }

            if (lease is { Left: 0, IsSpent: false })
            {
                await RenewAsync(client, lease, now, cancellationToken);
            }

            return lease.TryUse() ? null : lease.BeganAt + Span - now;
        }
        finally
        {
            lease.Turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var lease in _leases.Values)
        {
            lease.Dispose();
        }
    }

    // A clock that was put back must not shut a program out until it has caught up.
    private static bool IsOver(DateTimeOffset beganAt, DateTimeOffset now) => (now - beganAt).Duration() >= Span;

    private async Task RenewAsync(Guid client, Lease lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        while (true)
        {
            var row = await context.ApiAllowances.AsNoTracking().SingleOrDefaultAsync(row => row.ClientId == client, cancellationToken);
            var (beganAt, taken) = row is null || IsOver(row.BeganAt, now) ? (now, 0) : (row.BeganAt, row.Taken);
            var left = options.Value.ApiRequestsPerMinute - taken;
            if (left <= 0)
            {
                lease.Spend(beganAt);
                return;
            }

            var most = Math.Max(1, left / PartOfTheRest);
            var more = Math.Clamp(lease.Used, 1, most);
            if (row is null ? await AddAsync(context, client, beganAt, more, cancellationToken) : await ChangeAsync(context, row, beganAt, taken + more, cancellationToken))
            {
                lease.Fill(beganAt, more);
                return;
            }
        }
    }

    // False where another server was faster.
    private static async Task<bool> AddAsync(LeadsDbContext context, Guid client, DateTimeOffset beganAt, int taken, CancellationToken cancellationToken)
    {
        context.ApiAllowances.Add(new ApiAllowance { ClientId = client, BeganAt = beganAt, Taken = taken });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException error) when (DatabaseFailures.IsUniqueViolation(error))
        {
            context.ChangeTracker.Clear();
            return false;
        }
    }

    // False where another server was faster.
    private static async Task<bool> ChangeAsync(LeadsDbContext context, ApiAllowance seen, DateTimeOffset beganAt, int taken, CancellationToken cancellationToken) =>
        await context
            .ApiAllowances.Where(row => row.ClientId == seen.ClientId && row.BeganAt == seen.BeganAt && row.Taken == seen.Taken)
            .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.BeganAt, beganAt).SetProperty(stored => stored.Taken, taken), cancellationToken) == 1;

    /// <summary>What this server took of a program's minute and did not use yet.</summary>
    private sealed class Lease : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset BeganAt { get; private set; }

        public int Left { get; private set; }

        public int Used { get; private set; }

        /// <summary>All servers together took everything.</summary>
        public bool IsSpent { get; private set; }

        public void Forget() => (Left, Used, IsSpent) = (0, 0, false);

        public void Fill(DateTimeOffset beganAt, int more) => (BeganAt, Left) = (beganAt, more);

        public void Spend(DateTimeOffset beganAt) => (BeganAt, IsSpent) = (beganAt, true);

        public bool TryUse()
        {
            if (Left == 0)
            {
                return false;
            }

            (Left, Used) = (Left - 1, Used + 1);
            return true;
        }

        public void Dispose() => Turn.Dispose();
    }
}
