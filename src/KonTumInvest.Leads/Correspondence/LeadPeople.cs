using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>The investor's side of a lead: its contacts, those joined into them, and whoever sent its enquiries. Everybody else is somebody the board asks.</summary>
internal sealed class LeadPeople
{
    private readonly HashSet<Guid> _contacts;
    private readonly HashSet<string> _addresses;

    private LeadPeople(HashSet<Guid> contacts, HashSet<string> addresses) => (_contacts, _addresses) = (contacts, addresses);

    /// <summary>Those of a lead.</summary>
    public static async Task<LeadPeople> OfAsync(LeadsDbContext context, Guid leadId, CancellationToken cancellationToken)
    {
        var keys = await context.LeadContacts.Where(link => link.LeadId == leadId).Select(link => link.ContactId).ToListAsync(cancellationToken);
        keys.AddRange(await context.Leads.Where(lead => lead.Id == leadId).Select(lead => lead.ContactId).ToListAsync(cancellationToken));
        var contacts = await context
            .Contacts.Where(contact => keys.Contains(contact.Id) || (contact.MergedIntoId != null && keys.Contains(contact.MergedIntoId.Value)))
            .Select(contact => new { contact.Id, contact.EmailNormalized })
            .ToListAsync(cancellationToken);
        var senders = await context
            .LeadEnquiries.Where(link => link.LeadId == leadId)
            .Join(context.Enquiries, link => link.Id, enquiry => enquiry.Id, (_, enquiry) => enquiry.EmailNormalized)
            .ToListAsync(cancellationToken);
        return new LeadPeople(
            [.. contacts.Select(contact => contact.Id)],
            [.. contacts.Select(contact => contact.EmailNormalized).Concat(senders).OfType<string>().Where(address => address.Length > 0)]
        );
    }

    /// <summary>Whether it is one of them.</summary>
    public bool Has(Guid contactId) => _contacts.Contains(contactId);

    /// <summary>Whether any of the addresses is one of theirs; each list has commas between.</summary>
    public bool HasAnyOf(params string?[] lists) => lists.SelectMany(AddressList.Read).Any(address => _addresses.Contains(address.Normalized));

    /// <summary>Whether any of their addresses is at the domain.</summary>
    public bool HasDomain(string domain) => _addresses.Any(address => address.EndsWith($"@{domain}", StringComparison.Ordinal));
}
