using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Duplicates;
using KonTumInvest.Leads.Imports.Files;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Imports.Checks;

/// <summary>Checks every row of a file, in the background: what is wrong with it, and which leads it may be the same as.</summary>
public sealed class ImportCheck(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    DeskActors actors,
    ImportFiles files,
    DuplicateSearch duplicates,
    IContactUnitDirectory units,
    IStaffDirectory staff,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<ImportCheck> logger
)
{
    // Read, compared and stored together; small enough that progress is seen and a stop is heard.
    private const int BatchRows = 100;

    /// <summary>Goes on with the check of an import after the last row that was stored, to its end, or until it is stopped.</summary>
    public async Task RunAsync(Guid importId, CancellationToken cancellationToken)
    {
        LeadImport? import;
        int last;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            import = await context.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
            last = await LastAsync(context, importId, cancellationToken);
        }

        if (import is not { State: ImportState.Checking, Plan: { } plan } || await actors.FindAsync(import.ByKey, cancellationToken) is not { } actor)
        {
            return;
        }

        using var scope = scopes.CreateScope();
        var topics = scope.ServiceProvider.GetRequiredService<ILeadTopics>();
        var reading = new RowReading(plan, import.Table.Headers, new RowWords(units, staff, topics), topics);
        using (var stored = await files.OpenAsync(import, cancellationToken))
        {
            foreach (var part in ImportFiles.Below(stored.Table, import.Reading).Where(row => row.Number > last).Chunk(BatchRows))
            {
                var rows = await CheckAsync(import, part, reading, actor, cancellationToken);
                if (!await StoreAsync(import, rows, last, actor, cancellationToken))
                {
                    return;
                }

                last = rows[^1].Number;
            }
        }

        await FinishAsync(import, actor, cancellationToken);
    }

    private async Task<List<ImportRow>> CheckAsync(LeadImport import, TableRow[] part, RowReading reading, DeskActor actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = new List<ImportRow>(part.Length);
        foreach (var tableRow in part)
        {
            var id = Guid.CreateVersion7(now);
            var read = reading.Read(id, tableRow.Cells, now);
            var found = read.Draft is null ? [] : await LikeAsync(read.Typed, actor, cancellationToken);
            rows.Add(Row(import, tableRow, id, read, found));
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sameFile = await RowMarks.FindAsync(context, import.Id, rows.FindAll(row => row.State == ImportRowState.Ready), cancellationToken);
        foreach (var row in rows)
        {
            if (sameFile.TryGetValue(row.Number, out var earlier))
            {
                row.Duplicates = [.. row.Duplicates.Append(earlier).OrderByDescending(match => match.Score)];
                row.Score = Math.Max(row.Score, earlier.Score);
            }
        }

        return rows;
    }

    private async Task<IReadOnlyList<RowDuplicate>> LikeAsync(ReceiveLead typed, DeskActor actor, CancellationToken cancellationToken)
    {
        var query = new DuplicateQuery
        {
            PersonName = typed.PersonName,
            Organisation = typed.Organisation,
            Country = typed.Country,
            Email = typed.Email,
            Phone = typed.Phone,
        };
        var found = await duplicates.FindAsync(query, actor, cancellationToken);
        return
        [
            .. found.Items.Select(lead => new RowDuplicate(lead.Id, null, null, lead.Score, lead.Reasons)),
            .. found.Elsewhere.Select(unit => new RowDuplicate(null, null, unit.Unit ?? string.Empty, unit.Score, [])),
        ];
    }

    private static ImportRow Row(LeadImport import, TableRow tableRow, Guid id, ReadRow read, IReadOnlyList<RowDuplicate> found)
    {
        var row = new ImportRow
        {
            Id = id,
            ImportId = import.Id,
            Number = tableRow.Number,
            Cells = CellsJson.Write(tableRow.Cells),
            State = read.Draft is null ? ImportRowState.Wrong : ImportRowState.Ready,
            Faults = read.Faults,
            Duplicates = found,
            Score = found.Count == 0 ? 0 : found.Max(match => match.Score),
        };
        if (read.Draft is { } draft)
        {
            RowMarks.Set(row, draft);
        }

        return row;
    }

    /// <summary>False where it was stopped, was begun anew with another plan, or another node was faster.</summary>
    private async Task<bool> StoreAsync(LeadImport import, List<ImportRow> rows, int last, DeskActor actor, CancellationToken cancellationToken)
    {
        var stored = await work.RunAsync<int>(
            actor,
            async transaction =>
            {
                var going = await TakeAsync(transaction, import);
                if (going is null || await LastAsync(transaction.Context, import.Id, transaction.Cancellation) != last)
                {
                    return ImportErrors.OtherState;
                }

                transaction.Context.ImportRows.AddRange(rows);
                return rows.Count;
            },
            cancellationToken
        );
        return stored.Succeeded;
    }

    private async Task FinishAsync(LeadImport import, DeskActor actor, CancellationToken cancellationToken)
    {
        var finished = await work.RunAsync<int>(
            actor,
            async transaction =>
            {
                if (await TakeAsync(transaction, import) is not { } going)
                {
                    return ImportErrors.OtherState;
                }

                going.GoTo(ImportState.Checked, transaction.Now);
                return 1;
            },
            cancellationToken
        );
        if (finished.Succeeded)
        {
            logger.LogInformation("Import {ImportId} checked", import.Id);
        }
    }

    // The import under its lock, while it is still checked by the plan with which this check began.
    private static async Task<LeadImport?> TakeAsync(DeskTransaction transaction, LeadImport begun) =>
        await ImportLock.TakeAsync(transaction, begun.Id, ImportState.Checking) is { } import && import.CheckId == begun.CheckId ? import : null;

    private static async Task<int> LastAsync(LeadsDbContext context, Guid importId, CancellationToken cancellationToken) =>
        await context.ImportRows.Where(row => row.ImportId == importId).MaxAsync(row => (int?)row.Number, cancellationToken) ?? 0;
}
