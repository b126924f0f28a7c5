using KonTumInvest.Content.Common;
using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Reception;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Imports;

/// <summary>What people do with imports. Each answers the import's version, or refusals of <see cref="ImportErrors"/> and <see cref="DeskErrors"/>.</summary>
public sealed class ImportDesk(
    DeskWork work,
    LeadSaving saving,
    ImportFiles files,
    IContactUnitDirectory units,
    ILeadTopics topics,
    IOptions<ImportOptions> options,
    ILogger<ImportDesk> logger
)
{
    private static readonly ImportState[] BeforeRun = [ImportState.Uploaded, ImportState.Checking, ImportState.Checked];

    /// <summary>Stores a file, after it was read through once.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="file">A stream that can be read again.</param>
    /// <param name="actor">Whose import it becomes.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The key of the import.</returns>
    public async Task<Result<Guid>> UploadAsync(string fileName, Stream file, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(actor);
        if (!LeadRights.May(actor, DeskAct.Import) || actor.Key is not { } key)
        {
            return DeskErrors.Forbidden;
        }

        if (FileNames.Clean(fileName) is not { Length: <= LeadImport.FileNameMaxLength } name)
        {
            return ImportErrors.FileName;
        }

        if (file.Length is 0 or > ImportOptions.MaxFileBytes)
        {
            return file.Length == 0 ? ImportErrors.FileEmpty : ImportErrors.FileTooLarge;
        }

        var inspected = files.Inspect(file, wished: null);
        if (!inspected.TryGetValue(out var found))
        {
            return Result<Guid>.Refused(inspected.Errors);
        }

        var id = Guid.CreateVersion7();
        var stored = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                transaction.Context.Imports.Add(
                    new LeadImport
                    {
                        Id = id,
                        ByKey = key,
                        CreatedAt = transaction.Now,
                        FileName = name,
                        FileBytes = file.Length,
                        Reading = found.Reading,
                        Table = found.Table,
                        HeaderHash = ImportFiles.HashOf(found.Table.Headers),
                    }
                );
                await saving.SaveAsync(transaction.Context, actor, transaction.Now, reason: null, transaction.Cancellation);
                await StoreAsync(transaction, id, file);
                return id;
            },
            cancellationToken
        );
        logger.LogInformation("Import {ImportId} of {Rows} rows uploaded by {ActorId}", id, found.Table.Rows, actor.Key);
        return stored;
    }

    /// <summary>Reads the file in another way: another coding, separator, sheet or row of headers. What was said about its columns is forgotten.</summary>
    public async Task<Result<int>> ReadAgainAsync(Guid id, TableReading wished, int expectedVersion, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wished);
        LeadImport? import = null;
        var found = await ActAsync(id, BeforeRun, expectedVersion, actor, (_, stored) => Task.FromResult<Error?>((import = stored) is null ? ImportErrors.NotFound : null), cancellationToken);
        if (!found.Succeeded)
        {
            return found;
        }

        // Outside of the transaction: reading a file through takes its time.
        var reading = wished with { Kind = import!.Reading.Kind };
        Result<(TableReading Reading, TableSummary Table)> inspected;
        await using (var file = await files.SpoolAsync(id, cancellationToken))
        {
            inspected = files.Inspect(file, reading);
        }

        return inspected.TryGetValue(out var read)
            ? await ActAsync(
                id,
                BeforeRun,
                import.Version,
                actor,
                async (transaction, stored) =>
                {
                    (stored.Reading, stored.Table, stored.HeaderHash) = (read.Reading, read.Table, ImportFiles.HashOf(read.Table.Headers));
                    (stored.Plan, stored.CheckId) = (null, null);
                    stored.GoTo(ImportState.Uploaded, transaction.Now);
                    await ForgetRowsAsync(transaction, id);
                    return null;
                },
                cancellationToken
            )
            : Result<int>.Refused(inspected.Errors);
    }

    /// <summary>Says what the columns mean, and has every row checked anew.</summary>
    public Task<Result<int>> PlanAsync(Guid id, ImportPlan plan, int expectedVersion, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ActAsync(
            id,
            BeforeRun,
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
                await ForgetRowsAsync(transaction, id);
                return null;
            },
            cancellationToken
        );
    }

    /// <summary>Says what becomes of all duplicates whose row does not say otherwise.</summary>
    public Task<Result<int>> ChooseAsync(Guid id, DuplicateChoice choice, DeskActor actor, CancellationToken cancellationToken) =>
        ActAsync(
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
        ActAsync(
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
        ActAsync(
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
        ActAsync(
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
        ActAsync(
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
        ActAsync(
            id,
            BeforeRun,
            null,
            actor,
            async (transaction, import) =>
            {
                await ForgetRowsAsync(transaction, id);
                await transaction.Context.ImportPieces.Where(piece => piece.ImportId == id).ExecuteDeleteAsync(transaction.Cancellation);
                transaction.Context.Remove(import);
                return null;
            },
            cancellationToken
        );

    /// <summary>Until when an import can be taken back; null where it cannot.</summary>
    internal static DateTimeOffset? UndoUntil(LeadImport import, ImportOptions options) =>
        import is { State: ImportState.Finished or ImportState.Cancelled, ClearedAt: null, EndedAt: { } ended } ? ended.AddDays(options.UndoDays) : null;

    /// <summary>Whether it is shown to the actor: the own, and to administrators everybody's. A list is not for the other managers to read.</summary>
    internal static bool IsFor(DeskActor actor, Guid byKey) => LeadRights.May(actor, DeskAct.Import) && (actor.Role == DeskRole.Administrator || actor.Key == byKey);

    private async Task<Result<int>> ActAsync(
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
                changed = await transaction.Context.Imports.SingleOrDefaultAsync(import => import.Id == id, transaction.Cancellation);
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

    private static async Task ForgetRowsAsync(DeskTransaction transaction, Guid id) =>
        await transaction.Context.ImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync(transaction.Cancellation);

    private static async Task StoreAsync(DeskTransaction transaction, Guid id, Stream file)
    {
        file.Position = 0;
        var buffer = new byte[ImportPiece.MaxBytes];
        for (var position = 0; ; position++)
        {
            var read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, transaction.Cancellation);
            if (read == 0)
            {
                return;
            }

            // One piece in memory at a time.
            var piece = new ImportPiece { ImportId = id, Position = position, Bytes = buffer[..read] };
            transaction.Context.ImportPieces.Add(piece);
            await transaction.Context.SaveChangesAsync(transaction.Cancellation);
            transaction.Context.Entry(piece).State = EntityState.Detached;
        }
    }
}
