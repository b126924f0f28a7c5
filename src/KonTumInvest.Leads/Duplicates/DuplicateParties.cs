using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>The contacts and organisations that share a mark, by which leads are found and compared.</summary>
internal sealed class DuplicateParties
{
    private readonly Dictionary<Guid, ContactMarks> _contacts;
    private readonly Dictionary<Guid, OrganisationMarks> _organisations;

    private DuplicateParties(IEnumerable<ContactMarks> contacts, IEnumerable<OrganisationMarks> organisations)
    {
        _contacts = contacts.DistinctBy(contact => contact.Id).ToDictionary(contact => contact.Id);
        _organisations = organisations.DistinctBy(organisation => organisation.Id).ToDictionary(organisation => organisation.Id);
    }

    /// <summary>
    /// Reads them by address, number, name and domain: one look into an index each, since an "or" over several columns would read the whole
    /// table. A person's name alone finds nobody: it only adds to what else there is.
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

        if (marks.Organisation is { } name)
        {
            organisations.AddRange(await Of(context.Organisations.Where(organisation => organisation.NameFolded == name)).Take(most).ToListAsync(cancellationToken));
        }

        if (marks.Domains.Count > 0)
        {
            organisations.AddRange(await Of(context.Organisations.Where(organisation => marks.Domains.Contains(organisation.Domain!))).Take(most).ToListAsync(cancellationToken));
        }

        return new DuplicateParties(contacts, organisations);
    }

    /// <summary>The leads of these parties, the latest first.</summary>
    public async Task<List<DuplicateLead>> LeadsAsync(LeadsDbContext context, int most, CancellationToken cancellationToken)
    {
        var found = new List<DuplicateLead>();
        var (contacts, organisations) = (_contacts.Keys.ToList(), _organisations.Keys.ToList());
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
        var people = lead.OtherContacts.Append(lead.ContactId).Select(id => _contacts.GetValueOrDefault(id)).OfType<ContactMarks>().ToList();
        var organisation = lead.OrganisationId is { } key ? _organisations.GetValueOrDefault(key) : null;
        var reasons = new List<DuplicateReason>();
        Add(DuplicateReason.Email, people.Exists(person => person.Email is { } email && marks.Emails.Contains(email)));
        Add(DuplicateReason.Phone, people.Exists(person => person.Phone is { } phone && marks.Phones.Contains(phone)));
        Add(DuplicateReason.Organisation, organisation is not null && organisation.Name == marks.Organisation);
        Add(DuplicateReason.Domain, organisation?.Domain is { } domain && marks.Domains.Contains(domain));
        Add(DuplicateReason.Person, people.Exists(person => marks.Persons.Contains(person.Name)) || marks.Persons.Contains(lead.ContactFolded));
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
            .Where(contact => contact.MergedIntoId == null && contact.ErasedAt == null)
            .OrderBy(contact => contact.Id)
            .Select(contact => new ContactMarks(contact.Id, contact.EmailNormalized, contact.Phone, contact.NameFolded));

    private static IQueryable<OrganisationMarks> Of(IQueryable<Organisation> organisations) =>
        organisations
            .Where(organisation => organisation.MergedIntoId == null)
            .OrderBy(organisation => organisation.Id)
            .Select(organisation => new OrganisationMarks(organisation.Id, organisation.NameFolded, organisation.Domain));

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

    private sealed record ContactMarks(Guid Id, string? Email, string? Phone, string Name);

    private sealed record OrganisationMarks(Guid Id, string Name, string? Domain);
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
