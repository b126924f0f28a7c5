using KonTumInvest.Leads.Desk;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Imports;

/// <summary>Lets one transaction at a time go on with an import: whoever writes to its rows takes it before anything else.</summary>
internal static class ImportLock
{
    /// <summary>The import, tracked, where it is still in the state; null where it has gone on.</summary>
    public static async Task<LeadImport?> TakeAsync(DeskTransaction transaction, Guid importId, ImportState state) =>
        await TakeAsync(transaction, importId) is { } import && import.State == state ? import : null;

    /// <summary>The import, tracked; null where there is none.</summary>
    public static async Task<LeadImport?> TakeAsync(DeskTransaction transaction, Guid importId)
    {
        var context = transaction.Context;
        if (context.Database.IsNpgsql())
        {
            // Another node that works on the same rows waits here, and then finds them done. SQLite has one writer at a time.
            await context.Database.ExecuteSqlAsync($"""SELECT 1 FROM leads_imports WHERE "Id" = {importId} FOR UPDATE""", transaction.Cancellation);
        }

        return await context.Imports.SingleOrDefaultAsync(import => import.Id == importId, transaction.Cancellation);
    }
}
