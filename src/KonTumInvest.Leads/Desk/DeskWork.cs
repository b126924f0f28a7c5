using KonTumInvest.Content.Common;
using KonTumInvest.Data;
using KonTumInvest.Leads.Outbox;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Desk;

/// <summary>
/// The one way to change anything at the lead desk: one transaction, by one actor, with its audit, its search texts and its mails in it.
/// </summary>
public sealed class DeskWork(
    IDbContextFactory<LeadsDbContext> contexts,
    WriteGate gate,
    LeadSaving saving,
    OutboxSignal outbox,
    DeskChanges changes,
    TimeProvider time
)
{
    /// <summary>
    /// Runs the act and commits what it changed, unless it refuses: then nothing is changed. Mails it adds to the outbox leave after
    /// the commit. The act may run again when somebody else stored the same unique value at the same moment, or when the database ended the
    /// transaction for the sake of another one, so it changes nothing but what the transaction holds, and waits for nothing but the database.
    /// </summary>
    /// <returns>What the act returned; <see cref="DeskErrors.ChangedMeanwhile"/> where a row it changed was changed by somebody else.</returns>
    public async Task<Result<T>> RunAsync<T>(DeskActor actor, Func<DeskTransaction, Task<Result<T>>> act, CancellationToken cancellationToken)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(act);
        try
        {
            return await TransactionAttempts.RunAsync(() => TryAsync(actor, act, cancellationToken), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return DeskErrors.ChangedMeanwhile;
        }
    }

    private async Task<Result<T>> TryAsync<T>(DeskActor actor, Func<DeskTransaction, Task<Result<T>>> act, CancellationToken cancellationToken)
        where T : notnull
    {
        Result<T> result;
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var work = new DeskTransaction(context, actor, time.GetUtcNow(), cancellationToken);
            result = await act(work);
            if (!result.Succeeded)
            {
                return result;
            }

            await saving.SaveAsync(context, actor, work.Now, work.Reason, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        outbox.Raise();
        changes.Raise();
        return result;
    }
}
