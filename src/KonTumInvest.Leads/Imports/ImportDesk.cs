using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Reception;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Imports;

/// <summary>What people do with imports whose file is stored. Each answers the import's version, or refusals of <see cref="ImportErrors"/> and <see cref="DeskErrors"/>.</summary>
public sealed class ImportDesk(ImportActs acts, IContactUnitDirectory units, ILeadTopics topics, IOptions<ImportOptions> options)
{
    /// <summary>Says what the columns mean, and has every row checked anew.</summary>
    public Task<Result<int>> PlanAsync(Guid id, ImportPlan plan, int expectedVersion, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return acts.RunAsync(
            id,
            ImportActs.BeforeRun,
            expectedVersion,
            actor,
            async (transaction, import) =>
            {
                var errors = PlanCheck.Check(plan, import.Table.Headers.Count, units, topics.PlacesAndSectors());
                if (errors.Count > 0)
                {
                    return errors[0];
                }

                (import.Plan, import.CheckId) = (plan, Guid.CreateVersion7(transaction.Now));
                import.GoTo(ImportState.Checking, transaction.Now);
                await ImportActs.ForgetRowsAsync(transaction, id);
                return null;
            },
            cancellationToken
        );
    }

    /// <summary>Says what becomes of all duplicates whose row does not say otherwise.</summary>
    public Task<Result<int>> ChooseAsync(Guid id, DuplicateChoice choice, DeskActor actor, CancellationToken cancellationToken) =>
        acts.RunAsync(
            id,
            [ImportState.Checked],
            null,
            actor,
            (_, import) =>
            {
                import.Duplicates = choice;
                return Task.FromResult<Error?>(null);
            },
            cancellationToken
        );

    /// <summary>Says what becomes of one row; null as for all.</summary>
    public Task<Result<int>> ChooseAsync(Guid id, int number, DuplicateChoice? choice, DeskActor actor, CancellationToken cancellationToken) =>
        acts.RunAsync(
            id,
            [ImportState.Checked],
            null,
            actor,
            async (transaction, import) =>
            {
                var row = await transaction.Context.ImportRows.SingleOrDefaultAsync(row => row.ImportId == import.Id && row.Number == number && row.State == ImportRowState.Ready, transaction.Cancellation);
                if (row is not { Score: > 0 })
                {
                    return ImportErrors.RowNotFound;
                }

                row.Choice = choice;
                return null;
            },
            cancellationToken
        );

    /// <summary>Has the rows that are right brought in.</summary>
    public Task<Result<int>> RunAsync(Guid id, int expectedVersion, DeskActor actor, CancellationToken cancellationToken) =>
        acts.RunAsync(
            id,
            [ImportState.Checked],
            expectedVersion,
            actor,
            async (transaction, import) =>
            {
                if (!await transaction.Context.ImportRows.AnyAsync(row => row.ImportId == id && row.State == ImportRowState.Ready, transaction.Cancellation))
                {
                    return ImportErrors.NothingToRun;
                }

                import.GoTo(ImportState.Running, transaction.Now);
                return null;
            },
            cancellationToken
        );

    /// <summary>Stops a check, to say something else about the columns, or a run, whose leads stay until it is taken back.</summary>
    public Task<Result<int>> CancelAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        acts.RunAsync(
            id,
            [ImportState.Checking, ImportState.Running],
            null,
            actor,
            async (transaction, import) =>
            {
                if (import.State == ImportState.Running)
                {
                    import.GoTo(ImportState.Cancelled, transaction.Now);
                    await transaction.Context.ImportPieces.Where(piece => piece.ImportId == id).ExecuteDeleteAsync(transaction.Cancellation);
                }
                else
                {
                    import.GoTo(ImportState.Uploaded, transaction.Now);
                }

                return null;
            },
            cancellationToken
        );

    /// <summary>Has what it made taken back, apart from what somebody has worked on.</summary>
    public Task<Result<int>> UndoAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        acts.RunAsync(
            id,
            [ImportState.Finished, ImportState.Cancelled],
            null,
            actor,
            (transaction, import) =>
            {
                if (UndoUntil(import, options.Value) is not { } until || until < transaction.Now)
                {
                    return Task.FromResult<Error?>(ImportErrors.TooLateToUndo);
                }

                import.GoTo(ImportState.Undoing, transaction.Now);
                return Task.FromResult<Error?>(null);
            },
            cancellationToken
        );

    /// <summary>Deletes the file and what was read of it, before anything was brought in.</summary>
    public Task<Result<int>> RemoveAsync(Guid id, DeskActor actor, CancellationToken cancellationToken) =>
        acts.RunAsync(
            id,
            ImportActs.BeforeRun,
            null,
            actor,
            async (transaction, import) =>
            {
                await ImportActs.ForgetRowsAsync(transaction, id);
                await transaction.Context.ImportPieces.Where(piece => piece.ImportId == id).ExecuteDeleteAsync(transaction.Cancellation);
                transaction.Context.Remove(import);
                return null;
            },
            cancellationToken
        );

    /// <summary>Until when an import can be taken back; null where it cannot.</summary>
    internal static DateTimeOffset? UndoUntil(LeadImport import, ImportOptions options) =>
        import is { State: ImportState.Finished or ImportState.Cancelled, ClearedAt: null, EndedAt: { } ended } ? ended.AddDays(options.UndoDays) : null;
}
