using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Storage;

/// <summary>Tables that hold the last number of each year.</summary>
internal static class YearlySequence
{
    /// <summary>
    /// Takes the next number of the year, in the caller's transaction: on PostgreSQL the row stays locked until it ends, so two nodes
    /// never take the same number, and a number is given back when the transaction is rolled back. Who waits gets the row in order of
    /// arrival.
    /// </summary>
    /// <param name="context">The transaction's.</param>
    /// <param name="table">The name of the table, with the columns <c>Year</c> and <c>LastNumber</c>; never from outside.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellationToken">Ends the wait for the row.</param>
    public static async Task<int> NextAsync(LeadsDbContext context, string table, int year, CancellationToken cancellationToken)
    {
        // PostgreSQL lets those who wait for a row try again for each new version of it, and the newest to arrive as often wins: at 32
        // connections one enquiry in a hundred waited ten times as long as the median. Advisory locks are a queue. That the statement
        // began before its turn came does no harm: ON CONFLICT reads the row as it was committed last.
        var source = context.Database.IsNpgsql() ? $$"""SELECT {0}, 1 FROM pg_advisory_xact_lock(hashtext('{{table}}'), {0})""" : "VALUES ({0}, 1)";
        var statement = $$"""
            INSERT INTO {{table}} ("Year", "LastNumber") {{source}}
            ON CONFLICT ("Year") DO UPDATE SET "LastNumber" = {{table}}."LastNumber" + 1
            RETURNING "LastNumber" AS "Value"
            """;
        var numbers = await context.Database.SqlQueryRaw<int>(statement, year).ToListAsync(cancellationToken);
        return numbers[0];
    }
}
