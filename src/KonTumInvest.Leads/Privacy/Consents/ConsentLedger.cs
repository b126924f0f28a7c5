using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>Reads the ledger of consents.</summary>
public static class ConsentLedger
{
    // Nobody gives and withdraws so often; a list without a limit would be a way to bring the desk down.
    private const int Most = 500;

    /// <summary>Every entry of a person, newest first: by the address, or the contact, or both.</summary>
    internal static async Task<IReadOnlyList<ConsentEntry>> OfAsync(LeadsDbContext context, string? emailNormalized, Guid? contactId, CancellationToken cancellationToken) =>
        emailNormalized is null && contactId is null
            ? []
            : await context
                .ConsentEntries.AsNoTracking()
                .Where(entry => (emailNormalized != null && entry.EmailNormalized == emailNormalized) || (contactId != null && entry.ContactId == contactId))
                .OrderByDescending(entry => entry.At)
                .ThenByDescending(entry => entry.Id)
                .Take(Most)
                .ToListAsync(cancellationToken);

    /// <summary>What holds for each purpose the person was ever asked about: its latest entry.</summary>
    internal static async Task<IReadOnlyDictionary<ConsentPurpose, ConsentEntry>> CurrentAsync(
        LeadsDbContext context,
        string? emailNormalized,
        Guid? contactId,
        CancellationToken cancellationToken
    ) => (await OfAsync(context, emailNormalized, contactId, cancellationToken)).GroupBy(entry => entry.Purpose).ToDictionary(group => group.Key, group => group.First());
}
