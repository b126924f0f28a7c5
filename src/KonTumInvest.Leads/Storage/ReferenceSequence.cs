using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Storage;

/// <summary>The last reference number of each year, a row of <see cref="Table"/>.</summary>
public sealed class ReferenceSequence
{
    internal const string Table = "leads_reference_sequences";

    public required int Year { get; init; }

    public required int LastNumber { get; init; }

    /// <summary>Takes the next reference of the year, in the caller's transaction.</summary>
    internal static async Task<EnquiryReference> NextAsync(LeadsDbContext context, int year, CancellationToken cancellationToken) =>
        new(year, await YearlySequence.NextAsync(context, Table, year, cancellationToken));
}
