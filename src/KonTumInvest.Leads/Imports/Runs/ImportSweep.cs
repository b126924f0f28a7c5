using KonTumInvest.Data;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>Deletes files that were never brought in, and what the rows of ended imports said, once they cannot be taken back any more.</summary>
public sealed class ImportSweep(IDbContextFactory<LeadsDbContext> contexts, WriteGate gate, IOptions<ImportOptions> options, TimeProvider time, ILogger<ImportSweep> logger)
{
    private static readonly ImportState[] Unfinished = [ImportState.Uploaded, ImportState.Checking, ImportState.Checked];
    private static readonly ImportState[] Ended = [ImportState.Finished, ImportState.Cancelled, ImportState.Undone];

    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (begunBefore, endedBefore) = (now.AddDays(-options.Value.UnfinishedDays), now.AddDays(-options.Value.UndoDays));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var forgotten = await context
            .Imports.Where(import => Unfinished.Contains(import.State) && import.CreatedAt < begunBefore)
            .Select(import => import.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in forgotten)
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await context.ImportPieces.Where(piece => piece.ImportId == id).ExecuteDeleteAsync(cancellationToken);
            await context.ImportRows.Where(row => row.ImportId == id).ExecuteDeleteAsync(cancellationToken);
            await context.Imports.Where(import => import.Id == id && Unfinished.Contains(import.State)).ExecuteDeleteAsync(cancellationToken);
            logger.LogInformation("Import {ImportId} was never brought in and is deleted", id);
        }

        var over = await context
            .Imports.Where(import => Ended.Contains(import.State) && import.ClearedAt == null && import.EndedAt < endedBefore)
            .ToListAsync(cancellationToken);
        foreach (var import in over)
        {
            await ClearAsync(context, import, now, cancellationToken);
        }
    }

    private async Task ClearAsync(LeadsDbContext context, LeadImport import, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        await context.ImportPieces.Where(piece => piece.ImportId == import.Id).ExecuteDeleteAsync(cancellationToken);
        await context
            .ImportRows.Where(row => row.ImportId == import.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Cells, (string?)null)
                        .SetProperty(row => row.EmailMark, (long?)null)
                        .SetProperty(row => row.PhoneMark, (long?)null)
                        .SetProperty(row => row.OrganisationMark, (long?)null),
                cancellationToken
            );
        import.Table = import.Table with { Samples = [], Top = [] };
        import.ClearedAt = now;
        await context.SaveChangesAsync(cancellationToken);
        logger.LogInformation("What the rows of import {ImportId} said is deleted", import.Id);
    }
}
