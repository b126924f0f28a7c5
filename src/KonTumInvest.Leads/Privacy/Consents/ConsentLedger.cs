using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Consents;

/// <summary>Reads the ledger of consents, adds to it, and says which mails it lets go out.</summary>
public static class ConsentLedger
{
    // Nobody gives and withdraws so often; a list without a limit would be a way to bring the desk down.
    private const int Most = 500;

    /// <summary>Every entry of a person, newest first: by the address, or the contact with all that was joined into it, or both.</summary>
    internal static async Task<IReadOnlyList<ConsentEntry>> OfAsync(LeadsDbContext context, string? emailNormalized, Guid? contactId, CancellationToken cancellationToken)
    {
        if (emailNormalized is null && contactId is null)
        {
            return [];
        }

        var joined = await context
            .Contacts.Where(contact => contact.MergedIntoId != null && contact.MergedIntoId == contactId)
            .Select(contact => new { contact.Id, contact.EmailNormalized })
            .ToListAsync(cancellationToken);
        var contacts = joined.Select(contact => (Guid?)contact.Id).Append(contactId).Where(id => id is not null).ToList();
        var addresses = joined.Select(contact => contact.EmailNormalized).Append(emailNormalized).Where(address => address is not null).ToList();
        return await context
            .ConsentEntries.AsNoTracking()
            .Where(entry => addresses.Contains(entry.EmailNormalized) || contacts.Contains(entry.ContactId))
            .OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What holds for each purpose the person was ever asked about: its latest entry.</summary>
    internal static async Task<IReadOnlyDictionary<ConsentPurpose, ConsentEntry>> CurrentAsync(
        LeadsDbContext context,
        string? emailNormalized,
        Guid? contactId,
        CancellationToken cancellationToken
    ) => (await OfAsync(context, emailNormalized, contactId, cancellationToken)).GroupBy(entry => entry.Purpose).ToDictionary(group => group.Key, group => group.First());

    /// <summary>Adds an entry, with what follows from it, and its place in the audit.</summary>
    internal static void Add(DeskTransaction transaction, Contact? contact, ConsentEntry entry)
    {
        transaction.Context.ConsentEntries.Add(entry);

        // Without the consent to be answered nobody may write to the person; given again, one may.
        if (entry.Purpose == ConsentPurpose.AnswerEnquiry && contact is not null)
        {
            contact.ObjectedAt = entry.Given ? null : contact.ObjectedAt ?? transaction.Now;
        }

        transaction.Note(null, nameof(ConsentEntry), entry.Id, entry.Given ? "consent-given" : "consent-withdrawn");
    }

    /// <summary>
    /// Why a mail may not go out for a purpose; null where it may. Promotion needs the consent of each recipient, passing data on that
    /// of the person they are about. An answer needs none that was not withdrawn: whoever asks wants an answer.
    /// </summary>
    internal static async Task<Error?> RefusalAsync(
        LeadsDbContext context,
        ConsentPurpose purpose,
        Contact about,
        IEnumerable<string> recipients,
        CancellationToken cancellationToken
    )
    {
        var people = purpose == ConsentPurpose.ThirdParty ? [(about.EmailNormalized, (Guid?)about.Id)] : recipients.Select(address => ((string?)address, (Guid?)null)).ToList();
        foreach (var (address, contactId) in people)
        {
            var held = (await CurrentAsync(context, address, contactId, cancellationToken)).GetValueOrDefault(purpose);
            if (held is { Given: false })
            {
                return ConsentErrors.Withdrawn;
            }

            if (held is null && purpose != ConsentPurpose.AnswerEnquiry)
            {
                return ConsentErrors.NotGiven;
            }
        }

        return null;
    }
}
