using KonTumInvest.Leads.Imports.Checks;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>Does what imports wait for: checks, brings in, takes back.</summary>
public sealed class ImportJobs(IDbContextFactory<LeadsDbContext> contexts, ImportCheck check, ImportRun run, ImportUndo undo)
{
    /// <summary>One step on each import that waits: a whole check, or a batch of rows.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        List<Waiting> waiting;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            waiting = await context
                .Imports.AsNoTracking()
                .Where(import => import.State == ImportState.Checking || import.State == ImportState.Running || import.State == ImportState.Undoing)
                .OrderBy(import => import.Id)
                .Select(import => new Waiting(import.Id, import.State))
                .ToListAsync(cancellationToken);
        }

        var more = false;
        foreach (var import in waiting)
        {
            switch (import.State)
            {
                case ImportState.Checking:
                    await check.RunAsync(import.Id, cancellationToken);
                    break;
                case ImportState.Running:
                    more |= await run.RunBatchAsync(import.Id, cancellationToken);
                    break;
                default:
                    more |= await undo.RunBatchAsync(import.Id, cancellationToken);
                    break;
            }
        }

        return more;
    }

    private sealed record Waiting(Guid Id, ImportState State);
}
