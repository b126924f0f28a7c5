using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Imports.Checks;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Samples;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>Opens the leads of an import, a batch in each transaction: what a batch did and that it did it are stored together, so that no row comes twice.</summary>
public sealed class ImportRun(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    DeskActors actors,
    LeadSaving saving,
    LeadIntake intake,
    RowAddition addition,
    IContactUnitDirectory units,
    IStaffDirectory staff,
    IServiceScopeFactory scopes,
    IOptions<ImportOptions> options,
    ILogger<ImportRun> logger
)
{
    /// <summary>Brings in the next batch.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    public async Task<bool> RunBatchAsync(Guid importId, CancellationToken cancellationToken)
    {
        LeadImport? import;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            import = await context.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
        }

        if (import is not { State: ImportState.Running, Plan: { } plan } || await actors.FindAsync(import.ByKey, cancellationToken) is not { Writes: true } actor)
        {
            return false;
        }

        using var scope = scopes.CreateScope();
        var topics = scope.ServiceProvider.GetRequiredService<ILeadTopics>();
        var reading = new RowReading(plan, import.Table.Headers, new RowWords(units, staff, topics), topics);
        try
        {
            return await RunBatchAsync(importId, reading, actor, options.Value.BatchRows, cancellationToken);
        }
        catch (Exception error) when (IsOfTheRows(error))
        {
            // One row that no rule foresaw must not keep the others out: from here on row by row, and that one is set aside.
            logger.LogWarning(error, "A batch of import {ImportId} failed; its rows are brought in one by one", importId);
            return await RunOneAsync(importId, reading, actor, cancellationToken);
        }
    }

    private async Task<bool> RunOneAsync(Guid importId, RowReading reading, DeskActor actor, CancellationToken cancellationToken)
    {
        int? next;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            next = await Ready(context, importId).Select(row => (int?)row.Number).FirstOrDefaultAsync(cancellationToken);
        }

        try
        {
            return await RunBatchAsync(importId, reading, actor, 1, cancellationToken);
        }
        catch (Exception error) when (IsOfTheRows(error))
        {
            logger.LogError(error, "A row of import {ImportId} could not be brought in", importId);
            var setAside = await work.RunAsync<int>(
                actor,
                async transaction =>
                {
                    // Where another node has gone on meanwhile it was not that row, and the next round tells which.
                    if (
                        await ImportLock.TakeAsync(transaction, importId, ImportState.Running) is null
                        || await Ready(transaction.Context, importId).SingleOrDefaultAsync(row => row.Number == next, transaction.Cancellation) is not { } row
                    )
                    {
                        return 0;
                    }

                    (row.State, row.Faults) = (ImportRowState.Failed, [new(null, ImportErrors.RowFailed.Code, [])]);
                    return row.Number;
                },
                cancellationToken
            );
            return setAside.Succeeded;
        }
    }

    // Nothing is wrong with a row that came while the database was away, or gave way to another transaction.
    private static bool IsOfTheRows(Exception error) =>
        error is not OperationCanceledException && !DatabaseFailures.IsUnavailable(error) && !DatabaseFailures.IsSerializationFailure(error);

    private async Task<bool> RunBatchAsync(Guid importId, RowReading reading, DeskActor actor, int most, CancellationToken cancellationToken)
    {
        var done = await work.RunAsync<int>(
            actor,
            async transaction =>
            {
                transaction.Reason = ReasonOf(importId);
                if (await ImportLock.TakeAsync(transaction, importId, ImportState.Running) is not { } import)
                {
                    return ImportErrors.OtherState;
                }

                var rows = await Ready(transaction.Context, importId).Take(most).ToListAsync(transaction.Cancellation);
                var unsaved = new HashSet<long>();
                foreach (var row in rows)
                {
                    if (MayMeet(row, unsaved))
                    {
                        await saving.SaveAsync(transaction.Context, actor, transaction.Now, transaction.Reason, transaction.Cancellation);
                        unsaved.Clear();
                    }

                    await BringInAsync(transaction, import, row, reading);
                    unsaved.UnionWith(PartiesOf(row));
                }

                if (rows.Count < most)
                {
                    import.GoTo(ImportState.Finished, transaction.Now);
                    await transaction.Context.ImportPieces.Where(piece => piece.ImportId == importId).ExecuteDeleteAsync(transaction.Cancellation);
                }

                return rows.Count;
            },
            cancellationToken
        );
        if (done.TryGetValue(out var count) && count < most)
        {
            logger.LogInformation("Import {ImportId} finished", importId);
        }

        // Whoever was faster goes on.
        return done.TryGetValue(out count) ? count == most : done.Errors[0] == DeskErrors.ChangedMeanwhile;
    }

    // Rows are saved together until one comes that may be of the same party as one before it, or is to be added to it: that one has to find it stored.
    private static bool MayMeet(ImportRow row, HashSet<long> unsaved) => unsaved.Overlaps(PartiesOf(row)) || (unsaved.Count > 0 && row.Duplicates.Any(like => like.Row is not null));

    private static IEnumerable<long> PartiesOf(ImportRow row) => new[] { row.EmailMark, row.OrganisationMark }.OfType<long>();

    /// <summary>By it the audit tells what an import did from what people did.</summary>
    internal static string ReasonOf(Guid importId) => $"import {importId}";

    private static IQueryable<ImportRow> Ready(LeadsDbContext context, Guid importId) =>
        context.ImportRows.Where(row => row.ImportId == importId && row.State == ImportRowState.Ready).OrderBy(row => row.Number);

    private async Task BringInAsync(DeskTransaction transaction, LeadImport import, ImportRow row, RowReading reading)
    {
        row.DoneAt = transaction.Now;
        var choice = row.Score == 0 ? DuplicateChoice.New : row.Choice ?? import.Duplicates;
        if (choice == DuplicateChoice.Skip)
        {
            row.State = ImportRowState.Skipped;
            return;
        }

        // What is published and who works here may have changed since the check.
        var read = reading.Read(row.Id, CellsJson.Read(row.Cells), transaction.Now);
        if (read.Draft is not { } found)
        {
            (row.State, row.Faults) = (ImportRowState.Failed, read.Faults);
            return;
        }

        var draft = found with { Sample = import.Id == SampleKeys.Import };

        if (choice == DuplicateChoice.Add && await addition.TargetAsync(transaction, row) is { } target)
        {
            if (!target.TryGetValue(out var known))
            {
                (row.State, row.Faults) = (ImportRowState.Failed, [new(null, target.Errors[0].Code, [])]);
                return;
            }

            await addition.AddAsync(transaction, row, known, draft);
            return;
        }

        var (lead, _) = await intake.OpenAsync(transaction, draft, draft.Past?.OfficerKey);
        (row.State, row.LeadId) = (ImportRowState.Imported, lead.Id);
        row.ContactId = transaction.Context.Entry(lead.Contact).State == EntityState.Added ? lead.ContactId : null;
        row.OrganisationId = lead.OrganisationId is { } organisation && IsMade(transaction.Context, organisation) ? organisation : null;
    }

    private static bool IsMade(LeadsDbContext context, Guid organisationId) =>
        context.ChangeTracker.Entries<Parties.Organisation>().Any(entry => entry.State == EntityState.Added && entry.Entity.Id == organisationId);
}
