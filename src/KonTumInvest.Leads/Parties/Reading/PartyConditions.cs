using KonTumInvest.Leads.Search;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.Reading;

/// <summary>Turns what is searched for, orders and cursors into queries.</summary>
internal static class PartyConditions
{
    private const int MostWords = 8;

    // Names of people are as short as two letters.
    private const int ShortestOfContact = 1;

    /// <summary>The organisations whose name, tax code or domain holds every word.</summary>
    public static IQueryable<Organisation> Matching(IQueryable<Organisation> organisations, string? text)
    {
        var typed = text?.Length > SearchTerm.LongestText ? text[..SearchTerm.LongestText] : text;
        foreach (var word in OrganisationName.WithoutKind(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            // Folded words are letters and digits, none of them a wildcard.
            var (pattern, upper) = (LikePattern.Around(word), LikePattern.Around(word.ToUpperInvariant()));
            organisations = organisations.Where(organisation =>
                EF.Functions.Like(organisation.NameFolded, pattern) || EF.Functions.Like(organisation.TaxCode!, upper) || EF.Functions.Like(organisation.Domain!, pattern)
            );
        }

        return organisations;
    }

    /// <summary>The people whose name, address or number holds every word.</summary>
    public static IQueryable<Contact> Matching(IQueryable<Contact> contacts, string? text)
    {
        foreach (var term in SearchTerm.Read(text, ShortestOfContact))
        {
            var patterns = term.Alternatives.Select(LikePattern.Around).ToList();
            var one = patterns[0];
            var two = patterns.ElementAtOrDefault(1) ?? one;
            var three = patterns.ElementAtOrDefault(2) ?? two;
            contacts = contacts.Where(contact =>
                EF.Functions.Like(contact.NameFolded, one, LikePattern.Escape)
                || EF.Functions.Like(contact.EmailNormalized!, one, LikePattern.Escape)
                || EF.Functions.Like(contact.Phone!, one, LikePattern.Escape)
                || EF.Functions.Like(contact.Phone!, two, LikePattern.Escape)
                || EF.Functions.Like(contact.Phone!, three, LikePattern.Escape)
            );
        }

        return contacts;
    }

    /// <summary>The parties after one, in order; the key settles what is equal. "At most" stands first, by itself, as in the list of leads.</summary>
    public static IQueryable<T> InOrder<T>(IQueryable<T> parties, PartyOrder order, bool descending, IParty? after)
        where T : class, IParty
    {
        var (name, time, id) = (after?.NameFolded, after?.CreatedAt, after?.Id);
#pragma warning disable CA1309 // Compared in the database, by the order of its index; StringComparison has no translation.
        return (order, descending) switch
        {
            (PartyOrder.Created, true) => parties
                .Where(party => time == null || (party.CreatedAt <= time && (party.CreatedAt < time || party.Id < id)))
                .OrderByDescending(party => party.CreatedAt)
                .ThenByDescending(party => party.Id),
            (PartyOrder.Created, false) => parties
                .Where(party => time == null || (party.CreatedAt >= time && (party.CreatedAt > time || party.Id > id)))
                .OrderBy(party => party.CreatedAt)
                .ThenBy(party => party.Id),
            (_, true) => parties
                .Where(party => name == null || (string.Compare(party.NameFolded, name) <= 0 && (string.Compare(party.NameFolded, name) < 0 || party.Id < id)))
                .OrderByDescending(party => party.NameFolded)
                .ThenByDescending(party => party.Id),
            _ => parties
                .Where(party => name == null || (string.Compare(party.NameFolded, name) >= 0 && (string.Compare(party.NameFolded, name) > 0 || party.Id > id)))
                .OrderBy(party => party.NameFolded)
                .ThenBy(party => party.Id),
        };
#pragma warning restore CA1309
    }
}
