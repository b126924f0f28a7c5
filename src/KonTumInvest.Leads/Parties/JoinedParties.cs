using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties;

/// <summary>
/// Leads from a party that was given up to the one it turned out to be (<see cref="IParty.MergedIntoId"/>, which is always one that goes on). Whoever
/// looks a party up by what identifies it comes here first, and asks about the one that goes on only then: restrictions and objections are kept there.
/// </summary>
internal static class JoinedParties
{
    /// <summary>The person with the address, tracked; null where nobody has it.</summary>
    public static async Task<Contact?> ContactAsync(LeadsDbContext context, string? emailNormalized, CancellationToken cancellationToken)
    {
        if (emailNormalized is null)
        {
            return null;
        }

        var known = await context
            .Contacts.Where(contact => contact.EmailNormalized == emailNormalized && contact.ErasedAt == null)
            .OrderBy(contact => contact.MergedIntoId != null)
            .ThenBy(contact => contact.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return known?.MergedIntoId is { } into ? await context.Contacts.SingleOrDefaultAsync(contact => contact.Id == into && contact.ErasedAt == null, cancellationToken) : known;
    }

    /// <summary>The people with any of the addresses, each once, tracked.</summary>
    public static async Task<List<Contact>> ContactsAsync(LeadsDbContext context, IReadOnlyCollection<string> emailsNormalized, CancellationToken cancellationToken)
    {
        var found = await context.Contacts.Where(contact => contact.EmailNormalized != null && emailsNormalized.Contains(contact.EmailNormalized)).ToListAsync(cancellationToken);
        var into = found.Select(contact => contact.MergedIntoId).OfType<Guid>().ToList();
        if (into.Count > 0)
        {
            found.AddRange(await context.Contacts.Where(contact => into.Contains(contact.Id)).ToListAsync(cancellationToken));
        }

        return [.. found.Where(contact => contact.MergedIntoId is null).DistinctBy(contact => contact.Id)];
    }

    /// <summary>The organisation of that name (<see cref="OrganisationName.Fold"/>) in that country, tracked; null where there is none.</summary>
    public static async Task<Organisation?> OrganisationAsync(LeadsDbContext context, string nameFolded, string? country, CancellationToken cancellationToken)
    {
        var known = await context
            .Organisations.Where(organisation => organisation.NameFolded == nameFolded && organisation.Country == country)
            .OrderBy(organisation => organisation.MergedIntoId != null)
            .ThenBy(organisation => organisation.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return known?.MergedIntoId is { } into ? await context.Organisations.SingleOrDefaultAsync(organisation => organisation.Id == into, cancellationToken) : known;
    }

    /// <summary>Whether somebody other than the person has the address. That of an entry joined into the person is the person's own.</summary>
    /// <param name="context">The database.</param>
    /// <param name="emailNormalized">The address; nobody has none.</param>
    /// <param name="personId">The person.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <param name="besides">Somebody else who does not count: the address is being taken from him.</param>
    public static Task<bool> IsTakenAsync(LeadsDbContext context, string? emailNormalized, Guid personId, CancellationToken cancellationToken, Guid? besides = null) =>
        context.Contacts.AnyAsync(
            other =>
                emailNormalized != null
                && other.EmailNormalized == emailNormalized
                && other.ErasedAt == null
                && other.Id != personId
                && other.Id != besides
                && other.MergedIntoId != personId,
            cancellationToken
        );
}
