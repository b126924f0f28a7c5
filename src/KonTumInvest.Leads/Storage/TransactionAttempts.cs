using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Storage;

/// <summary>Runs a transaction again where that is what its failure asks for.</summary>
internal static class TransactionAttempts
{
    // The second meets what the other writer stored; a third would mean that something else is wrong.
    private const int Most = 3;

    private static readonly TimeSpan Yield = TimeSpan.FromMilliseconds(30);

    /// <summary>
    /// Runs the transaction, from its beginning each time, until it succeeds or fails for a reason of its own: again where another writer stored the same key first,
    /// whose row it then finds, and where the database ended it for the sake of another transaction (<see cref="DatabaseFailures.IsSerializationFailure"/>).
    /// </summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> transaction, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await transaction();
            }
            catch (DbUpdateException error) when (attempt < Most && DatabaseFailures.IsUniqueViolation(error))
            {
                // The other one is done.
            }
            catch (Exception error) when (attempt < Most && DatabaseFailures.IsSerializationFailure(error))
            {
                // Thrown by whichever statement met the other transaction. At once, this one might come before the other again.
                await Task.Delay(Yield, cancellationToken);
            }
        }
    }
}
