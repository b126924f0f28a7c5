using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Search;

/// <summary>
/// Takes the words of many leads out of SQLite's full-text index at once. The index takes those of one lead out of its pages word by word
/// (<c>secure-delete</c>), so that nothing of an erased person is left in it, and that costs a hundred times as much as marking them as deleted
/// (https://sqlite.org/fts5.html#the_secure_delete_configuration_option). PostgreSQL's indexes are seen to by its vacuum.
/// </summary>
internal static class SearchIndex
{
    // Pages of the index that one step writes: some tens of milliseconds.
    private const int PagesOfStep = 250;

    /// <summary>Until <see cref="TakeOutAsync"/>, in the same transaction, words are marked as deleted and stay in the index.</summary>
    /// <remarks>The setting is a row of the index: it goes with the transaction, and other connections never see it.</remarks>
    public static Task MarkAsync(LeadsDbContext context, CancellationToken cancellationToken) => SetAsync(context, secure: 0, cancellationToken);

    /// <summary>From here on words are taken out of the pages again.</summary>
    public static Task TakeOutAsync(LeadsDbContext context, CancellationToken cancellationToken) => SetAsync(context, secure: 1, cancellationToken);

    /// <summary>One step of writing the index anew without the words that are marked as deleted, in the caller's transaction.</summary>
    /// <param name="context">The database.</param>
    /// <param name="begin">Whether it is the first step, which covers what is marked by then.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Whether there is more to do.</returns>
    public static async Task<bool> CleanAsync(LeadsDbContext context, bool begin, CancellationToken cancellationToken)
    {
        if (!context.Database.IsSqlite())
        {
            return false;
        }

        // A negative number puts everything there is together to be merged; with positive ones that goes on. A step that found nothing to do
        // changes one row, which is the command itself.
        var pages = begin ? -PagesOfStep : PagesOfStep;
        var before = await ChangesAsync(context, cancellationToken);
        await context.Database.ExecuteSqlAsync($"INSERT INTO leads_search(leads_search, rank) VALUES ('merge', {pages})", cancellationToken);
        return await ChangesAsync(context, cancellationToken) - before > 1;
    }

    // What was deleted is written when the setting changes, by the setting of before.
    private static async Task SetAsync(LeadsDbContext context, int secure, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite())
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO leads_search(leads_search, rank) VALUES ('secure-delete', {secure})", cancellationToken);
        }
    }

    private static Task<long> ChangesAsync(LeadsDbContext context, CancellationToken cancellationToken) =>
        context.Database.SqlQuery<long>($"""SELECT total_changes() AS "Value" """).SingleAsync(cancellationToken);
}
