using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>Shows people, each only as far as the reader sees.</summary>
internal static class ContactReading
{
    /// <summary>The rows of a query, in its order.</summary>
    public static async Task<IReadOnlyList<ContactRow>> RowsAsync(LeadsDbContext context, IQueryable<Contact> contacts, DeskActor actor, CancellationToken cancellationToken)
    {
        var organisations = PartyScope.Organisations(context, actor);
        var rows = await contacts
            .AsNoTracking()
            .Select(contact => new
            {
                Contact = contact,
                Organisation = organisations.Where(organisation => organisation.Id == contact.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => Row(row.Contact, row.Organisation, actor));
    }

    private static ContactRow Row(Contact contact, string? organisation, DeskActor actor)
    {
        var shown = actor.SeesContactData;
        return new ContactRow
        {
            Id = contact.Id,
            Name = shown ? contact.Name : null,
            Email = shown ? contact.Email?.Value : null,
            Phone = shown ? contact.Phone : null,
            PhoneExtension = shown ? contact.PhoneExtension : null,
            Position = shown ? contact.Position : null,
            Country = contact.Country,
            Language = contact.Language,
            Organisation = organisation is null ? null : new PartyName(contact.OrganisationId!.Value, organisation),
            BouncedAt = contact.BouncedAt,
            BounceStatus = contact.BounceStatus,
            RestrictedAt = contact.RestrictedAt,
            ObjectedAt = contact.ObjectedAt,
            CreatedAt = contact.CreatedAt,
            Version = contact.Version,
        };
    }
}
