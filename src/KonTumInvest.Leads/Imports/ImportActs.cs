using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports;

/// <summary>What every act on an import has in common: for whom it is, and in which state it is done.</summary>
public sealed class ImportActs(DeskWork work)
{
    /// <summary>The states in which nothing was brought in yet.</summary>
    internal static readonly ImportState[] BeforeRun = [ImportState.Uploaded, ImportState.Checking, ImportState.Checked];

    /// <summary>Whether it is shown to the actor: the own, and to administrators everybody's. A list is not for the other managers to read.</summary>
    internal static bool IsFor(DeskActor actor, Guid byKey) => LeadRights.May(actor, DeskAct.Import) && (actor.Role == DeskRole.Administrator || actor.Key == byKey);

    /// <summary>Runs an act on an import in one of the states, which the actor is shown.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="states">In which states the act can be done.</param>
    /// <param name="expectedVersion">The version the actor saw; null where the act does not depend on it.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="act">What is done; its error refuses.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The import's version; refusals of <see cref="ImportErrors"/> and <see cref="DeskErrors"/>.</returns>
    internal async Task<Result<int>> RunAsync(
        Guid id,
        IReadOnlyCollection<ImportState> states,
        int? expectedVersion,
        DeskActor actor,
        Func<DeskTransaction, LeadImport, Task<Error?>> act,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.Import))
        {
            return DeskErrors.Forbidden;
        }

        LeadImport? changed = null;
        var done = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                changed = await ImportLock.TakeAsync(transaction, id);
                return changed is null || !IsFor(actor, changed.ByKey) ? ImportErrors.NotFound
                    : !states.Contains(changed.State) ? ImportErrors.OtherState
                    : expectedVersion is { } version && version != changed.Version ? ImportErrors.OtherState
                    : await act(transaction, changed) is { } error ? error
                    : id;
            },
            cancellationToken
        );
        return done.Succeeded ? changed!.Version : Result<int>.Refused([.. done.Errors.Select(error => error == DeskErrors.ChangedMeanwhile ? ImportErrors.OtherState : error)]);
    }

    /// <summary>Deletes what was read of the rows.</summary>
    internal static async Task ForgetRowsAsync(DeskTransaction transaction, Guid id) =>
        await transaction.Context.ImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync(transaction.Cancellation);
}
