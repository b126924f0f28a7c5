using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Privacy.Subjects;

/// <summary>Which contacts are one person.</summary>
internal sealed record SubjectContacts(IReadOnlyList<Guid> Ids, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Names, string? Language)
{
    // Contacts that were joined lead to each other; more rounds than anybody was joined with.
    private const int Rounds = 10;

    /// <summary>The contacts; null where a number alone was given and people of several addresses have it.</summary>
    public static async Task<SubjectContacts?> FindAsync(LeadsDbContext context, Known known, CancellationToken cancellationToken)
    {
        var emails = known.Emails.ToHashSet(StringComparer.Ordinal);
        if (emails.Count == 0 && known.Contacts.Count == 0)
        {
            var ofPhone = await AddressesOfAsync(context, known.Phones, cancellationToken);
            if (ofPhone.Count > 1)
            {
                return null;
            }

            emails.UnionWith(ofPhone);
        }

        var found = new Dictionary<Guid, Contact>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = found.Count;
            await AddAsync(context, found, emails, known, cancellationToken);
            if (found.Count == before)
            {
                break;
            }
        }

        var phones = known.Phones.Concat(found.Values.Select(contact => contact.Phone).OfType<string>()).Distinct();
        return new SubjectContacts(
            [.. found.Keys],
            [.. emails.Order(StringComparer.Ordinal)],
            [.. phones],
            [.. found.Values.Select(contact => contact.Name).Distinct()],
            found.Values.OrderByDescending(contact => contact.CreatedAt).FirstOrDefault()?.Language
        );
    }

    private static async Task AddAsync(LeadsDbContext context, Dictionary<Guid, Contact> found, HashSet<string> emails, Known known, CancellationToken cancellationToken)
    {
        var (ids, addresses) = (found.Keys.Concat(known.Contacts).ToList(), emails.ToList());
        var joined = found.Values.Select(contact => contact.MergedIntoId).OfType<Guid>().ToList();

        // A number without an address is the person's where it was given as such, or where the name is the same, too.
        var phones = known.Phones.Concat(found.Values.Select(contact => contact.Phone).OfType<string>()).Distinct().ToList();
        var names = found.Values.Select(contact => contact.NameFolded).Distinct().ToList();
        var given = known.Phones;
        var rows = await context
            .Contacts.AsNoTracking()
            .Where(contact => contact.ErasedAt == null)
            .Where(contact =>
                ids.Contains(contact.Id)
                || joined.Contains(contact.Id)
                || (contact.MergedIntoId != null && ids.Contains(contact.MergedIntoId.Value))
                || (contact.EmailNormalized != null && addresses.Contains(contact.EmailNormalized))
                || (contact.EmailNormalized == null && contact.Phone != null && (given.Contains(contact.Phone) || (phones.Contains(contact.Phone) && names.Contains(contact.NameFolded))))
            )
            .ToListAsync(cancellationToken);
        foreach (var contact in rows)
        {
            found[contact.Id] = contact;
        }

        emails.UnionWith(rows.Select(contact => contact.EmailNormalized).OfType<string>());
    }

    private static async Task<List<string>> AddressesOfAsync(LeadsDbContext context, List<string> phones, CancellationToken cancellationToken)
    {
        var ofContacts = await context
            .Contacts.Where(contact => contact.ErasedAt == null && contact.EmailNormalized != null && contact.Phone != null && phones.Contains(contact.Phone))
            .Select(contact => contact.EmailNormalized!)
            .ToListAsync(cancellationToken);
        var ofEnquiries = await context
            .Enquiries.Where(enquiry => enquiry.Phone != null && phones.Contains(enquiry.Phone))
            .Select(enquiry => enquiry.EmailNormalized)
            .ToListAsync(cancellationToken);
        return [.. ofContacts.Concat(ofEnquiries).Distinct(StringComparer.Ordinal)];
    }
}
