using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties;

/// <summary>Marks people whose address takes no mail.</summary>
internal static class ContactBounces
{
    /// <summary>Marks whoever is written to at the addresses.</summary>
    /// <param name="transaction">The act.</param>
    /// <param name="addresses">In normalised form.</param>
    /// <param name="status">What the other server said, as a code of RFC 3463; null where it gave none.</param>
    public static async Task MarkAsync(DeskTransaction transaction, IReadOnlyCollection<string> addresses, string? status)
    {
        var contacts = await transaction.Context.Contacts.Where(contact => contact.EmailNormalized != null && addresses.Contains(contact.EmailNormalized)).ToListAsync(transaction.Cancellation);
        contacts.ForEach(contact => (contact.BouncedAt, contact.BounceStatus) = (transaction.Now, status));
    }

    /// <summary>The same for an address that a server refused at once; nothing where it named no fault of the address itself.</summary>
    public static Task MarkAsync(DeskTransaction transaction, string? refused, string? status) =>
        status is not null && EmailAddress.TryParse(refused, out var address) ? MarkAsync(transaction, [address.Normalized], status) : Task.CompletedTask;
}
