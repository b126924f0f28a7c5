using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Storage;

/// <summary>The last reference number of each year, a row of <c>leads_reference_sequences</c>.</summary>
public sealed class ReferenceSequence
{
    public required int Year { get; init; }

    public required int LastNumber { get; init; }

    /// <summary>
    /// Takes the next number of the year, in the caller's transaction: on PostgreSQL the row stays locked until it ends, so two nodes
    /// never take the same number, and a number is given back when the transaction is rolled back.
    /// </summary>
    internal static async Task<EnquiryReference> NextAsync(LeadsDbContext context, int year, CancellationToken cancellationToken)
    {
        var numbers = await context
            .Database.SqlQuery<int>(
                $"""
                INSERT INTO leads_reference_sequences ("Year", "LastNumber") VALUES ({year}, 1)
                ON CONFLICT ("Year") DO UPDATE SET "LastNumber" = leads_reference_sequences."LastNumber" + 1
                RETURNING "LastNumber" AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return new EnquiryReference(year, numbers[0]);
    }
}
