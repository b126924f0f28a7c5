using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries.Attachments;
using KonTumInvest.Leads.Imports.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Imports;

/// <summary>Takes files of imports in, and reads them through.</summary>
public sealed class ImportReception(DeskWork work, ImportActs acts, LeadSaving saving, ImportFiles files, ILogger<ImportReception> logger)
{
    /// <summary>Stores a file, after it was read through once.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="file">A stream that can be read again.</param>
    /// <param name="actor">Whose import it becomes.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The key of the import.</returns>
    public Task<Result<Guid>> UploadAsync(string fileName, Stream file, DeskActor actor, CancellationToken cancellationToken) =>
        UploadAsync(Guid.CreateVersion7(), fileName, file, actor, cancellationToken);

    /// <summary>The same under a key of the caller's: sent twice, it is one import.</summary>
    internal async Task<Result<Guid>> UploadAsync(Guid id, string fileName, Stream file, DeskActor actor, CancellationToken cancellationToken)
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

        var stored = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (await transaction.Context.Imports.AnyAsync(import => import.Id == id, transaction.Cancellation))
                {
                    return id;
                }

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
        var found = await acts.RunAsync(id, ImportActs.BeforeRun, expectedVersion, actor, (_, stored) => Task.FromResult<Error?>((import = stored) is null ? ImportErrors.NotFound : null), cancellationToken);
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
            ? await acts.RunAsync(
                id,
                ImportActs.BeforeRun,
                import.Version,
                actor,
                async (transaction, stored) =>
                {
                    (stored.Reading, stored.Table, stored.HeaderHash) = (read.Reading, read.Table, ImportFiles.HashOf(read.Table.Headers));
                    (stored.Plan, stored.CheckId) = (null, null);
                    stored.GoTo(ImportState.Uploaded, transaction.Now);
                    await ImportActs.ForgetRowsAsync(transaction, id);
                    return null;
                },
                cancellationToken
            )
            : Result<int>.Refused(inspected.Errors);
    }

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
