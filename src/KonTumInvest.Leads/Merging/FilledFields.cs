using KonTumInvest.Leads.Parties;

namespace KonTumInvest.Leads.Merging;

/// <summary>
/// The fields a joining fills: those the party that goes on has empty, and the one that is given up has not. Nothing that is known is replaced. Which were
/// filled is written down by name, so that undoing empties them again, unless staff have written something else there since.
/// </summary>
internal static class FilledFields
{
    private static readonly Field<Organisation>[] OfOrganisations =
    [
        new(nameof(Organisation.Country), party => party.Country, (party, from) => party.Country = from?.Country),
        new(nameof(Organisation.Domain), party => party.Domain, (party, from) => party.Domain = from?.Domain),
        new(nameof(Organisation.TaxCode), party => party.TaxCode, (party, from) => party.TaxCode = from?.TaxCode),
        new(nameof(Organisation.Note), party => party.Note, (party, from) => party.Note = from?.Note),
    ];

    private static readonly Field<Contact>[] OfContacts =
    [
        // That mail to an address comes back is known of the address, and goes with it.
        new(nameof(Contact.Email), party => party.EmailNormalized, (party, from) => (party.Email, party.BouncedAt, party.BounceStatus) = (from?.Email, from?.BouncedAt, from?.BounceStatus)),
        new(nameof(Contact.Phone), party => party.Phone is null ? null : (party.Phone, party.PhoneExtension), (party, from) => (party.Phone, party.PhoneExtension) = (from?.Phone, from?.PhoneExtension)),
        new(nameof(Contact.Position), party => party.Position, (party, from) => party.Position = from?.Position),
        new(nameof(Contact.Country), party => party.Country, (party, from) => party.Country = from?.Country),
        new(nameof(Contact.OrganisationId), party => party.OrganisationId, (party, from) => party.OrganisationId = from?.OrganisationId),
    ];

    /// <summary>Fills what is empty.</summary>
    /// <returns>The names of the fields that were.</returns>
    public static IReadOnlyList<string> Fill(IParty from, IParty into) =>
        (from, into) switch
        {
            (Organisation given, Organisation kept) => Fill(OfOrganisations, given, kept),
            (Contact given, Contact kept) => Fill(OfContacts, given, kept),
            _ => throw new ArgumentException("Two parties of one kind.", nameof(into)),
        };

    /// <summary>Empties what was filled and is still what it was filled with.</summary>
    public static void Empty(IReadOnlyCollection<string> names, IParty from, IParty into)
    {
        switch (from, into)
        {
            case (Organisation given, Organisation kept):
                Empty(OfOrganisations, names, given, kept);
                break;
            case (Contact given, Contact kept):
                Empty(OfContacts, names, given, kept);
                break;
        }
    }

    private static List<string> Fill<T>(Field<T>[] fields, T from, T into)
        where T : class
    {
        var filled = fields.Where(field => field.Read(into) is null && field.Read(from) is not null).ToList();
        filled.ForEach(field => field.Write(into, from));
        return filled.ConvertAll(field => field.Name);
    }

    private static void Empty<T>(Field<T>[] fields, IReadOnlyCollection<string> names, T from, T into)
        where T : class
    {
        foreach (var field in fields.Where(field => names.Contains(field.Name) && Equals(field.Read(into), field.Read(from))))
        {
            field.Write(into, null);
        }
    }

    /// <summary>A field, by its name in the audit.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Read">What stands in it; null where it is empty.</param>
    /// <param name="Write">Writes what another party has there; null empties it.</param>
    private sealed record Field<T>(string Name, Func<T, object?> Read, Action<T, T?> Write);
}
