using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>The last number of each year's requests, a row of <c>leads_data_request_sequences</c>; see <see cref="ReferenceSequence"/>.</summary>
public sealed class DataRequestSequence
{
    public required int Year { get; init; }

    public required int LastNumber { get; init; }

    /// <summary>Takes the next number of the year, in the caller's transaction.</summary>
    internal static async Task<DataRequestReference> NextAsync(LeadsDbContext context, int year, CancellationToken cancellationToken)
    {
        var numbers = await context
            .Database.SqlQuery<int>(
                $"""
                INSERT INTO leads_data_request_sequences ("Year", "LastNumber") VALUES ({year}, 1)
                ON CONFLICT ("Year") DO UPDATE SET "LastNumber" = leads_data_request_sequences."LastNumber" + 1
                RETURNING "LastNumber" AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return new(year, numbers[0]);
    }
}
