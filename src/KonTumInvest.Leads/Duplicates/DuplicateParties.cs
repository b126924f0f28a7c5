using System.Linq.Expressions;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>The contacts and organisations that share a mark, by which leads are found and compared.</summary>
internal sealed class DuplicateParties
{
    // One group for each mark, so that none has its places taken by another that more parties share.
    private readonly List<IReadOnlyList<ContactMarks>> _people = [];
    private readonly List<IReadOnlyList<OrganisationMarks>> _employers = [];

    // A party that others were joined into has the marks of all of them.
    private ILookup<Guid, ContactMarks> _contacts = Enumerable.Empty<ContactMarks>().ToLookup(contact => contact.Id);
    private ILookup<Guid, OrganisationMarks> _organisations = Enumerable.Empty<OrganisationMarks>().ToLookup(organisation => organisation.Id);

    private DuplicateParties() { }

    /// <summary>
    /// Reads them by address, number, name and domain: one look into an index each, since an "or" over several columns would read the whole
    /// table. A person's name finds nobody but colleagues, and whoever has the number as well: of a switchboard with more people than are read, the one
    /// of that name is among those that are.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="marks">What they share.</param>
    /// <param name="most">How many of each mark, the newest.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<DuplicateParties> ReadAsync(LeadsDbContext context, PartyMarks marks, int most, CancellationToken cancellationToken)
    {
        var found = new DuplicateParties();
        await PeopleAsync(marks.Emails.Count > 0, contact => marks.Emails.Contains(contact.EmailNormalized!));
        await PeopleAsync(marks.Phones.Count > 0, contact => marks.Phones.Contains(contact.Phone!));
        await PeopleAsync(marks.Phones.Count > 0 && marks.Persons.Count > 0, contact => marks.Phones.Contains(contact.Phone!) && marks.Persons.Contains(contact.NameFolded));
        var employer = marks.OrganisationId;
        await PeopleAsync(employer is not null && marks.Persons.Count > 0, contact => marks.Persons.Contains(contact.NameFolded) && contact.OrganisationId == employer);
        var (name, taxCode) = (marks.Organisation, marks.TaxCode);
        await EmployersAsync(name is not null, organisation => organisation.NameFolded == name);
        await EmployersAsync(marks.Domains.Count > 0, organisation => marks.Domains.Contains(organisation.Domain!));
        await EmployersAsync(taxCode is not null, organisation => organisation.TaxCode == taxCode);
        found.Know([], []);
        return found;

        async Task PeopleAsync(bool asked, Expression<Func<Contact, bool>> sharing)
        {
            if (asked)
            {
                found._people.Add(await Of(context.Contacts.Where(sharing).OrderByDescending(contact => contact.Id)).Take(most).ToListAsync(cancellationToken));
            }
        }

        async Task EmployersAsync(bool asked, Expression<Func<Organisation, bool>> sharing)
        {
            if (asked)
            {
                found._employers.Add(await Of(context.Organisations.Where(sharing).OrderByDescending(organisation => organisation.Id)).Take(most).ToListAsync(cancellationToken));
            }
        }
    }

    /// <summary>The leads of these parties: the latest of each mark.</summary>
    /// <param name="context">The database.</param>
    /// <param name="most">How many of each mark.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<List<DuplicateLead>> LeadsAsync(LeadsDbContext context, int most, CancellationToken cancellationToken)
    {
        var found = new List<DuplicateLead>();
        foreach (var contacts in _people.Select(group => group.Select(party => party.Id).Distinct().ToList()).Where(group => group.Count > 0))
        {
            found.AddRange(await Of(context.Leads.Where(lead => contacts.Contains(lead.ContactId)), most).ToListAsync(cancellationToken));
            var beside = context.LeadContacts.Where(other => contacts.Contains(other.ContactId)).Select(other => other.LeadId);
            found.AddRange(await Of(context.Leads.Where(lead => beside.Contains(lead.Id)), most).ToListAsync(cancellationToken));
        }

        foreach (var organisations in _employers.Select(group => group.Select(party => party.Id).Distinct().ToList()).Where(group => group.Count > 0))
        {
            found.AddRange(await Of(context.Leads.Where(lead => organisations.Contains(lead.OrganisationId!.Value)), most).ToListAsync(cancellationToken));
        }

        found = [.. found.DistinctBy(lead => lead.Id)];
        await LearnAsync(context, found, cancellationToken);
        return found;
    }

    // A lead that was found by one mark may share others with parties that were not read for it.
    private async Task LearnAsync(LeadsDbContext context, List<DuplicateLead> leads, CancellationToken cancellationToken)
    {
        var contacts = leads.SelectMany(lead => lead.OtherContacts.Append(lead.ContactId)).Distinct().Where(id => !_contacts.Contains(id)).ToList();
        var organisations = leads.Select(lead => lead.OrganisationId).OfType<Guid>().Distinct().Where(id => !_organisations.Contains(id)).ToList();
        var people = contacts.Count == 0 ? [] : await Of(context.Contacts.Where(contact => contacts.Contains(contact.Id))).ToListAsync(cancellationToken);
        var employers = organisations.Count == 0 ? [] : await Of(context.Organisations.Where(organisation => organisations.Contains(organisation.Id))).ToListAsync(cancellationToken);
        Know(people, employers);
    }

    private void Know(IEnumerable<ContactMarks> people, IEnumerable<OrganisationMarks> employers)
    {
        _contacts = _people.SelectMany(group => group).Concat(people).Distinct().ToLookup(contact => contact.Id);
        _organisations = _employers.SelectMany(group => group).Concat(employers).Distinct().ToLookup(organisation => organisation.Id);
    }

    /// <summary>What a found lead has in common with the marks.</summary>
    public IReadOnlyList<DuplicateReason> ReasonsOf(DuplicateLead lead, PartyMarks marks)
    {
        var people = lead.OtherContacts.Append(lead.ContactId).SelectMany(id => _contacts[id]).ToList();
        var reasons = Shared(people, lead.OrganisationId is { } key ? [.. _organisations[key]] : [], marks);
        return marks.Persons.Contains(lead.ContactFolded) ? [.. reasons.Append(DuplicateReason.Person).Distinct()] : reasons;
    }

    /// <summary>The people found, with what each has in common with the marks.</summary>
    public IEnumerable<(Guid Id, IReadOnlyList<DuplicateReason> Reasons)> ContactsLike(PartyMarks marks) => _contacts.Select(party => (party.Key, (IReadOnlyList<DuplicateReason>)Shared([.. party], [], marks)));

    /// <summary>The organisations found, likewise.</summary>
    public IEnumerable<(Guid Id, IReadOnlyList<DuplicateReason> Reasons)> OrganisationsLike(PartyMarks marks) =>
        _organisations.Select(party => (party.Key, (IReadOnlyList<DuplicateReason>)Shared([], [.. party], marks)));

    private static List<DuplicateReason> Shared(List<ContactMarks> people, List<OrganisationMarks> organisations, PartyMarks marks)
    {
        var reasons = new List<DuplicateReason>();
        Add(DuplicateReason.Email, people.Exists(person => person.Email is { } email && marks.Emails.Contains(email)));
        Add(DuplicateReason.Phone, people.Exists(person => person.Phone is { } phone && marks.Phones.Contains(phone)));
        Add(DuplicateReason.TaxCode, organisations.Exists(organisation => organisation.TaxCode is { } code && code == marks.TaxCode));
        Add(
            DuplicateReason.Organisation,
            organisations.Exists(organisation => organisation.Name == marks.Organisation) || people.Exists(person => person.OrganisationId is { } employer && employer == marks.OrganisationId)
        );
        Add(DuplicateReason.Domain, organisations.Exists(organisation => organisation.Domain is { } domain && marks.Domains.Contains(domain)));
        Add(DuplicateReason.Person, people.Exists(person => marks.Persons.Contains(person.Name)));
        return reasons;

        void Add(DuplicateReason reason, bool holds)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }

    private static IQueryable<ContactMarks> Of(IQueryable<Contact> contacts) =>
        contacts
            .Where(contact => contact.ErasedAt == null)
            .Select(contact => new ContactMarks(contact.MergedIntoId ?? contact.Id, contact.EmailNormalized, contact.Phone, contact.NameFolded, contact.OrganisationId));

    private static IQueryable<OrganisationMarks> Of(IQueryable<Organisation> organisations) =>
        organisations.Select(organisation => new OrganisationMarks(organisation.MergedIntoId ?? organisation.Id, organisation.NameFolded, organisation.Domain, organisation.TaxCode));

    private static IQueryable<DuplicateLead> Of(IQueryable<Lead> leads, int most) =>
        leads
            .Where(lead => lead.MergedIntoId == null)
            .OrderByDescending(lead => lead.LastActivityAt)
            .Take(most)
            .Select(lead => new DuplicateLead
            {
                Id = lead.Id,
                Name = lead.Reference,
                Title = lead.Title,
                Stage = lead.Stage,
                OrganisationId = lead.OrganisationId,
                Organisation = lead.Organisation == null ? null : lead.Organisation.Name,
                ContactId = lead.ContactId,
                Contact = lead.Contact.Name,
                ContactFolded = lead.Contact.NameFolded,
                OtherContacts = lead.Contacts.Select(other => other.ContactId).ToList(),
                UnitCode = lead.UnitCode,
                OfficerKey = lead.OfficerKey,
                Confidential = lead.Confidential,
                LastActivityAt = lead.LastActivityAt,
                Version = lead.Version,
            });

    private sealed record ContactMarks(Guid Id, string? Email, string? Phone, string Name, Guid? OrganisationId);

    private sealed record OrganisationMarks(Guid Id, string Name, string? Domain, string? TaxCode);
}
