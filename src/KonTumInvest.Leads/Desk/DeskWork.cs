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
    // The second meets what the other writer stored; a third would mean that something else is wrong.
    private const int Attempts = 3;

    private static readonly TimeSpan Yield = TimeSpan.FromMilliseconds(30);

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
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(actor, act, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return DeskErrors.ChangedMeanwhile;
            }
            catch (DbUpdateException error) when (attempt < Attempts && DatabaseFailures.IsUniqueViolation(error))
            {
                // Another writer stored the same key first; the act now finds its row.
            }
            catch (Exception error) when (attempt < Attempts && DatabaseFailures.IsSerializationFailure(error))
            {
                // Thrown by whichever statement met the other transaction, those of the act as well. At once, this one might come before the other again.
                await Task.Delay(Yield, cancellationToken);
            }
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
