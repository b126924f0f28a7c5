using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Data;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Hands out secrets that open one thing once, and takes them back.</summary>
public sealed class OneTimeTickets(IDbContextFactory<StaffDbContext> contexts, WriteGate gate, TimeProvider time)
{
    /// <summary>Makes a ticket; earlier unused ones of the account for the same purpose are void, so only the last mail's link works.</summary>
    /// <returns>The secret, which is kept nowhere.</returns>
    public async Task<string> IssueAsync(
        Guid accountId,
        TicketPurpose purpose,
        TimeSpan lifetime,
        CancellationToken cancellationToken,
        string? boundTo = null
    )
    {
        var secret = Secrets.New();
        var now = time.GetUtcNow();
        if (purpose != TicketPurpose.ClientSignIn)
        {
            await VoidAsync(accountId, cancellationToken);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Tickets.Add(
            new OneTimeTicket
            {
                Id = Guid.CreateVersion7(now),
                AccountId = accountId,
                Purpose = purpose,
                Hash = Secrets.Hash(secret),
                BoundTo = boundTo,
                ExpiresAt = now + lifetime,
            }
        );
        await context.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>Reads a ticket that can still be used, without using it; null for any other.</summary>
    public async Task<OneTimeTicket?> FindAsync(string? secret, TicketPurpose purpose, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return null;
        }

        var hash = Secrets.Hash(secret);
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Tickets.AsNoTracking()
            .SingleOrDefaultAsync(
                ticket => ticket.Hash == hash && ticket.Purpose == purpose && ticket.UsedAt == null && ticket.ExpiresAt > now,
                cancellationToken
            );
    }

    /// <summary>Uses a ticket up. Of two who present it at once, one gets true.</summary>
    public async Task<bool> UseAsync(OneTimeTicket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var now = time.GetUtcNow();
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var used = await context
            .Tickets.Where(row => row.Id == ticket.Id && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(stored => stored.UsedAt, now), cancellationToken);
        return used == 1;
    }

    /// <summary>Makes the links mailed to an account worthless.</summary>
    public async Task VoidAsync(Guid accountId, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Tickets.Where(row => row.AccountId == accountId && row.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
    }
}
