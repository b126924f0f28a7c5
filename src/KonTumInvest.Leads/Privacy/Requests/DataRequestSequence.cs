using KonTumInvest.Leads.Storage;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>The last number of each year's requests, a row of <see cref="Table"/>.</summary>
public sealed class DataRequestSequence
{
    internal const string Table = "leads_data_request_sequences";

    public required int Year { get; init; }

    public required int LastNumber { get; init; }

    /// <summary>Takes the next reference of the year, in the caller's transaction.</summary>
    internal static async Task<DataRequestReference> NextAsync(LeadsDbContext context, int year, CancellationToken cancellationToken) =>
        new(year, await YearlySequence.NextAsync(context, Table, year, cancellationToken));
}
