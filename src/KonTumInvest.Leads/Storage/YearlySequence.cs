using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Storage;

/// <summary>Tables that hold the last number of each year.</summary>
internal static class YearlySequence
{
    /// <summary>
    /// Takes the next number of the year, in the caller's transaction: on PostgreSQL the row stays locked until it ends, so two nodes
    /// never take the same number, and a number is given back when the transaction is rolled back.
    /// </summary>
    /// <param name="context">The transaction's.</param>
    /// <param name="table">The name of the table, with the columns <c>Year</c> and <c>LastNumber</c>; never from outside.</param>
    /// <param name="year">The year.</param>
    /// <param name="cancellationToken">Ends the wait for the row.</param>
    public static async Task<int> NextAsync(LeadsDbContext context, string table, int year, CancellationToken cancellationToken)
    {
        var statement = $$"""
            INSERT INTO {{table}} ("Year", "LastNumber") VALUES ({0}, 1)
            ON CONFLICT ("Year") DO UPDATE SET "LastNumber" = {{table}}."LastNumber" + 1
            RETURNING "LastNumber" AS "Value"
            """;
        var numbers = await context.Database.SqlQueryRaw<int>(statement, year).ToListAsync(cancellationToken);
        return numbers[0];
    }
}
