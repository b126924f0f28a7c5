using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>The contacts and organisations that share a mark, by which leads are found and compared.</summary>
internal sealed class DuplicateParties
{
    // A party that others were joined into has the marks of all of them.
    private readonly ILookup<Guid, ContactMarks> _contacts;
    private readonly ILookup<Guid, OrganisationMarks> _organisations;

    private DuplicateParties(IEnumerable<ContactMarks> contacts, IEnumerable<OrganisationMarks> organisations)
    {
        _contacts = contacts.Distinct().ToLookup(contact => contact.Id);
        _organisations = organisations.Distinct().ToLookup(organisation => organisation.Id);
    }

    /// <summary>
    /// Reads them by address, number, name and domain: one look into an index each, since an "or" over several columns would read the whole
    /// table. A person's name finds nobody but colleagues: it only adds to what else there is.
    /// </summary>
    public static async Task<DuplicateParties> ReadAsync(LeadsDbContext context, PartyMarks marks, int most, CancellationToken cancellationToken)
    {
        var contacts = new List<ContactMarks>();
        var organisations = new List<OrganisationMarks>();
        if (marks.Emails.Count > 0)
        {
            contacts.AddRange(await Of(context.Contacts.Where(contact => marks.Emails.Contains(contact.EmailNormalized!))).Take(most).ToListAsync(cancellationToken));
        }

        if (marks.Phones.Count > 0)
        {
            contacts.AddRange(await Of(context.Contacts.Where(contact => marks.Phones.Contains(contact.Phone!))).Take(most).ToListAsync(cancellationToken));
        }

        if (marks.OrganisationId is { } employer && marks.Persons.Count > 0)
        {
            contacts.AddRange(await Of(context.Contacts.Where(contact => marks.Persons.Contains(contact.NameFolded) && contact.OrganisationId == employer)).Take(most).ToListAsync(cancellationToken));
        }

        if (marks.Organisation is { } name)
        {
            organisations.AddRange(await Of(context.Organisations.Where(organisation => organisation.NameFolded == name)).Take(most).ToListAsync(cancellationToken));
        }

        if (marks.Domains.Count > 0)
        {
            organisations.AddRange(await Of(context.Organisations.Where(organisation => marks.Domains.Contains(organisation.Domain!))).Take(most).ToListAsync(cancellationToken));
        }

        if (marks.TaxCode is { } taxCode)
        {
            organisations.AddRange(await Of(context.Organisations.Where(organisation => organisation.TaxCode == taxCode)).Take(most).ToListAsync(cancellationToken));
        }

        return new DuplicateParties(contacts, organisations);
    }

    /// <summary>The leads of these parties, the latest first.</summary>
    public async Task<List<DuplicateLead>> LeadsAsync(LeadsDbContext context, int most, CancellationToken cancellationToken)
    {
        var found = new List<DuplicateLead>();
        var (contacts, organisations) = (_contacts.Select(party => party.Key).ToList(), _organisations.Select(party => party.Key).ToList());
        if (contacts.Count > 0)
        {
            found.AddRange(await Of(context.Leads.Where(lead => contacts.Contains(lead.ContactId)), most).ToListAsync(cancellationToken));
            var beside = context.LeadContacts.Where(other => contacts.Contains(other.ContactId)).Select(other => other.LeadId);
            found.AddRange(await Of(context.Leads.Where(lead => beside.Contains(lead.Id)), most).ToListAsync(cancellationToken));
        }

        if (organisations.Count > 0)
        {
            found.AddRange(await Of(context.Leads.Where(lead => organisations.Contains(lead.OrganisationId!.Value)), most).ToListAsync(cancellationToken));
        }

        return [.. found.DistinctBy(lead => lead.Id)];
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
            .OrderBy(contact => contact.Id)
            .Select(contact => new ContactMarks(contact.MergedIntoId ?? contact.Id, contact.EmailNormalized, contact.Phone, contact.NameFolded, contact.OrganisationId));

    private static IQueryable<OrganisationMarks> Of(IQueryable<Organisation> organisations) =>
        organisations
            .OrderBy(organisation => organisation.Id)
            .Select(organisation => new OrganisationMarks(organisation.MergedIntoId ?? organisation.Id, organisation.NameFolded, organisation.Domain, organisation.TaxCode));

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

/// <summary>A lead that shares a party, before anybody's rights were asked.</summary>
internal sealed record DuplicateLead
{
    public required Guid Id { get; init; }

    public required EnquiryReference Name { get; init; }

    public string Reference => Name.ToString();

    public required string Title { get; init; }

    public required LeadStage Stage { get; init; }

    public required Guid? OrganisationId { get; init; }

    public required string? Organisation { get; init; }

    public required Guid ContactId { get; init; }

    public required string Contact { get; init; }

    public required string ContactFolded { get; init; }

    public required List<Guid> OtherContacts { get; init; }

    public required string? UnitCode { get; init; }

    public required Guid? OfficerKey { get; init; }

    public required bool Confidential { get; init; }

    public required DateTimeOffset LastActivityAt { get; init; }

    public required int Version { get; init; }
}
