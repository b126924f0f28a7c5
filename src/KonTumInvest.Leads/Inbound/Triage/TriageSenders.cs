using KonTumInvest.Leads.Correspondence;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Inbound.Triage;

/// <summary>Makes who sent a mail one of the people of its lead, or leaves him apart.</summary>
public sealed class TriageSenders(PartyMatching parties)
{
    /// <summary>The sender as one of the lead's people; null where he is left apart, or the mail names nobody who could be one.</summary>
    internal async Task<Contact?> JoinAsync(DeskTransaction transaction, Lead lead, StoredMail mail, TriageSender joining)
    {
        if (
            mail.Nature != MailNature.Personal
            || joining == TriageSender.Apart
            || !EmailAddress.TryParse(mail.FromAddress, out var from)
            || (joining == TriageSender.WhereKnown && !await BelongsAsync(transaction, lead, from))
        )
        {
            return null;
        }

        var facts = new PartyFacts { Name = Snapshot.Fit(mail.FromName ?? from.LocalPart, Contact.NameMaxLength), Email = from, Language = lead.Language };
        var contact = await parties.ContactOfAsync(transaction.Context, facts, organisationId: null, transaction.Now, transaction.Cancellation);
        if (contact.Id != lead.ContactId && !await transaction.Context.LeadContacts.AnyAsync(link => link.LeadId == lead.Id && link.ContactId == contact.Id, transaction.Cancellation))
        {
            transaction.Context.LeadContacts.Add(new LeadContact { Id = Guid.CreateVersion7(transaction.Now), LeadId = lead.Id, ContactId = contact.Id });
        }

        return contact;
    }

    // A domain at which anybody can have an address says nothing.
    private static async Task<bool> BelongsAsync(DeskTransaction transaction, Lead lead, EmailAddress from)
    {
        var people = await LeadPeople.OfAsync(transaction.Context, lead.Id, transaction.Cancellation);
        return people.HasAnyOf(from.Value) || (PartyMatching.DomainOf(from) is { } domain && (domain == lead.Organisation?.Domain || people.HasDomain(domain)));
    }
}
