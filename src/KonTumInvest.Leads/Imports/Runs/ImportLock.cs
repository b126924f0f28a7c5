using KonTumInvest.Leads.Desk;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>Lets one transaction at a time go on with an import.</summary>
internal static class ImportLock
{
    /// <summary>The import, tracked, where it is still in the state; null where it has gone on.</summary>
    public static async Task<LeadImport?> TakeAsync(DeskTransaction transaction, Guid importId, ImportState state)
    {
        var context = transaction.Context;
        if (context.Database.IsNpgsql())
        {
            // Another node that brings in the same rows waits here, and then finds them done. SQLite has one writer at a time.
            await context.Database.ExecuteSqlAsync($"""SELECT 1 FROM leads_imports WHERE "Id" = {importId} FOR UPDATE""", transaction.Cancellation);
        }

        return await context.Imports.SingleOrDefaultAsync(import => import.Id == importId && import.State == state, transaction.Cancellation);
    }
}
