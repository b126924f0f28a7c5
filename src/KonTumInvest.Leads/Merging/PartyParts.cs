using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Merging;

/// <summary>The rows of a party that go with it where it is joined, and come back where that is undone.</summary>
internal sealed class PartyParts(DeskTransaction transaction, Guid mergeId, Guid fromId, Guid intoId)
{
    /// <summary>More rows of one kind are not moved in one transaction; of two parties the smaller is given up.</summary>
    public const int Most = 500;

    private readonly LeadsDbContext _context = transaction.Context;
    private readonly List<MergedPartyPart> _moved = [];

    public Guid MergeId => mergeId;

    public IReadOnlyList<MergedPartyPart> Moved => _moved;

    /// <summary>Moves leads and people of an organisation; false where there are too many.</summary>
    public async Task<bool> MoveOrganisationAsync() =>
        await MoveAsync(_context.Leads.Where(lead => lead.OrganisationId == fromId), MergedPartyPartKind.Lead, lead => lead.Id, lead => lead.OrganisationId = intoId)
        && await MoveAsync(_context.Contacts.Where(contact => contact.OrganisationId == fromId), MergedPartyPartKind.Contact, contact => contact.Id, contact => contact.OrganisationId = intoId)
        && await MoveAsync(_context.Organisations.Where(other => other.MergedIntoId == fromId), MergedPartyPartKind.Joined, other => other.Id, other => other.MergedIntoId = intoId);

    /// <summary>Moves leads and meetings of a person; false where there are too many. Mails stay with the address they went to.</summary>
    public async Task<bool> MoveContactAsync()
    {
        // Where both have a place in a lead or a part in a meeting, that of the one given up stays, and is not shown.
        var places = _context.LeadContacts.Where(place => place.ContactId == fromId && !_context.LeadContacts.Any(other => other.LeadId == place.LeadId && other.ContactId == intoId));
        var guests = _context.ActivityPeople.Where(guest => guest.ContactId == fromId && !_context.ActivityPeople.Any(other => other.ActivityId == guest.ActivityId && other.ContactId == intoId));
        return await MoveAsync(_context.Leads.Where(lead => lead.ContactId == fromId), MergedPartyPartKind.Lead, lead => lead.Id, lead => lead.ContactId = intoId)
            && await MoveAsync(places, MergedPartyPartKind.LeadContact, place => place.Id, place => place.ContactId = intoId)
            && await MoveAsync(guests, MergedPartyPartKind.Guest, guest => guest.Id, guest => guest.ContactId = intoId)
            && await MoveAsync(_context.Contacts.Where(other => other.MergedIntoId == fromId), MergedPartyPartKind.Joined, other => other.Id, other => other.MergedIntoId = intoId);
    }

    /// <summary>Puts back what is still at the party that goes on; what staff took elsewhere since stays there, and of erased people nothing comes back.</summary>
    public async Task PutBackOrganisationAsync(IReadOnlyList<MergedPartyPart> parts)
    {
        var (leads, contacts, joined) = (Of(parts, MergedPartyPartKind.Lead), Of(parts, MergedPartyPartKind.Contact), Of(parts, MergedPartyPartKind.Joined));
        await EachAsync(_context.Leads.Where(lead => leads.Contains(lead.Id) && lead.OrganisationId == intoId && lead.ErasedAt == null), lead => lead.OrganisationId = fromId);
        await EachAsync(_context.Contacts.Where(contact => contacts.Contains(contact.Id) && contact.OrganisationId == intoId && contact.ErasedAt == null), contact => contact.OrganisationId = fromId);
        await EachAsync(_context.Organisations.Where(other => joined.Contains(other.Id) && other.MergedIntoId == intoId), other => other.MergedIntoId = fromId);
    }

    /// <inheritdoc cref="PutBackOrganisationAsync"/>
    public async Task PutBackContactAsync(IReadOnlyList<MergedPartyPart> parts)
    {
        var (leads, places) = (Of(parts, MergedPartyPartKind.Lead), Of(parts, MergedPartyPartKind.LeadContact));
        var (guests, joined) = (Of(parts, MergedPartyPartKind.Guest), Of(parts, MergedPartyPartKind.Joined));
        await EachAsync(_context.Leads.Where(lead => leads.Contains(lead.Id) && lead.ContactId == intoId && lead.ErasedAt == null), lead => lead.ContactId = fromId);
        await EachAsync(_context.LeadContacts.Where(place => places.Contains(place.Id) && place.ContactId == intoId), place => place.ContactId = fromId);
        await EachAsync(_context.ActivityPeople.Where(guest => guests.Contains(guest.Id) && guest.ContactId == intoId), guest => guest.ContactId = fromId);
        await EachAsync(_context.Contacts.Where(other => joined.Contains(other.Id) && other.MergedIntoId == intoId && other.ErasedAt == null), other => other.MergedIntoId = fromId);
    }

    private static List<Guid> Of(IReadOnlyList<MergedPartyPart> parts, MergedPartyPartKind kind) => [.. parts.Where(part => part.Kind == kind).Select(part => part.RowId)];

    private async Task<bool> MoveAsync<T>(IQueryable<T> rows, MergedPartyPartKind kind, Func<T, Guid> key, Action<T> move)
        where T : class
    {
        var found = await rows.Take(Most + 1).ToListAsync(transaction.Cancellation);
        foreach (var row in found)
        {
            move(row);
            _moved.Add(
                new MergedPartyPart
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    MergeId = mergeId,
                    Kind = kind,
                    RowId = key(row),
                }
            );
        }

        return found.Count <= Most;
    }

    private async Task EachAsync<T>(IQueryable<T> rows, Action<T> change)
        where T : class => (await rows.ToListAsync(transaction.Cancellation)).ForEach(change);
}
