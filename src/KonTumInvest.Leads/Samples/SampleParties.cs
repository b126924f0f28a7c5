using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Samples;

/// <summary>Removes the organisations and people of samples, as far as nothing else has to do with them.</summary>
internal static class SampleParties
{
    private static readonly IReadOnlyList<string> Strangers = [.. SampleMails.Strangers.Select(address => EmailAddress.Parse(address).Normalized)];

    /// <summary>Those who are invented: with fixed keys, or the addresses of sample mails.</summary>
    public static IQueryable<Guid> InventedPeople(LeadsDbContext context) =>
        context.Contacts.Where(contact => SampleKeys.Contacts.Contains(contact.Id) || Strangers.Contains(contact.EmailNormalized!)).Select(contact => contact.Id);

    /// <summary>Removes those who are invented and left over, once the leads are gone.</summary>
    public static async Task<Result<int>> RemoveAsync(DeskTransaction transaction)
    {
        transaction.Reason = LeadsTexts.Get("sample.removed", "vi");
        var people = await InventedPeople(transaction.Context).ToListAsync(transaction.Cancellation);
        return await RemoveAsync(transaction, people, SampleKeys.Organisations, except: Guid.Empty);
    }

    /// <summary>Removes those of a lead that goes in the same transaction: who came with the import, or was typed in by staff.</summary>
    public static async Task RemoveOfAsync(DeskTransaction transaction, Lead lead)
    {
        List<Guid> people = [lead.ContactId, .. lead.Contacts.Select(link => link.ContactId)];
        List<Guid> companies = lead.OrganisationId is { } organisation ? [organisation] : [];
        await RemoveAsync(transaction, people, companies, lead.Id);
    }

    private static async Task<int> RemoveAsync(DeskTransaction transaction, IReadOnlyList<Guid> people, IReadOnlyList<Guid> companies, Guid except)
    {
        var (context, cancellation) = (transaction.Context, transaction.Cancellation);
        var contacts = await context
            .Contacts.Where(contact => people.Contains(contact.Id))
            .Where(contact => !context.Leads.Any(lead => lead.ContactId == contact.Id && lead.Id != except))
            .Where(contact => !context.LeadContacts.Any(link => link.ContactId == contact.Id && link.LeadId != except))
            .Where(contact => !context.Mails.Any(mail => mail.ContactId == contact.Id && mail.LeadId != except))
            .Where(contact => !context.Contacts.Any(given => given.MergedIntoId == contact.Id && !people.Contains(given.Id)))
            .ToListAsync(cancellation);
        context.RemoveRange(contacts);
        var going = contacts.ConvertAll(contact => contact.Id);
        var organisations = await context
            .Organisations.Where(organisation => companies.Contains(organisation.Id))
            .Where(organisation => !context.Leads.Any(lead => lead.OrganisationId == organisation.Id && lead.Id != except))
            .Where(organisation => !context.Contacts.Any(contact => contact.OrganisationId == organisation.Id && !going.Contains(contact.Id)))
            .Where(organisation => !context.Organisations.Any(given => given.MergedIntoId == organisation.Id && !companies.Contains(given.Id)))
            .ToListAsync(cancellation);
        context.RemoveRange(organisations);
        going.AddRange(organisations.Select(organisation => organisation.Id));
        context.RemoveRange(await context.PartyMerges.Where(merge => going.Contains(merge.FromId) || going.Contains(merge.IntoId)).ToListAsync(cancellation));
        return contacts.Count;
    }
}
