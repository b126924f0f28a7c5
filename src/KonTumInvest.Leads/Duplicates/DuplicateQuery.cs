using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Parties;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Duplicates;

/// <summary>What is being typed, perhaps half of it.</summary>
public sealed record DuplicateQuery
{
    public string? PersonName { get; init; }

    public string? Organisation { get; init; }

    /// <summary>ISO 3166-1 alpha-2; national telephone numbers are read in its plan.</summary>
    public string? Country { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }
}

/// <summary>What two parties are compared by. Null says nothing.</summary>
internal sealed record PartyMarks(IReadOnlySet<string> Emails, IReadOnlySet<string> Phones, IReadOnlySet<string> Persons, string? Organisation, IReadOnlySet<string> Domains)
{
    /// <summary>The tax code of the organisation.</summary>
    public string? TaxCode { get; init; }

    /// <summary>The organisation a person belongs to: two of the same name there are likely one, while many people share a name.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Marks that nothing shares.</summary>
    public static PartyMarks None { get; } = new(Set(), Set(), Set(), null, Set());

    // A name of one or two letters folds to what too many share.
    private const int ShortestName = 3;

    public static PartyMarks Of(DuplicateQuery query)
    {
        var email = EmailAddress.TryParse(query.Email, out var address) ? address : null;
        var country = Countries.TryNormalize(query.Country, out var known) ? known : "VN";
        var phone = PhoneNumber.TryParse(query.Phone, country, out var number) ? number.Value : null;
        return new(
            Set(email?.Normalized),
            Set(phone),
            Set(Name(VietnameseText.Fold(query.PersonName?.Trim()))),
            Name(OrganisationName.Fold(CleanText.Line(query.Organisation, Parties.Organisation.NameMaxLength).Value)),
            Set(PartyMatching.DomainOf(email))
        );
    }

    /// <summary>The marks without those that name a person, for whoever does not see such data: asking would be a way to find out.</summary>
    public PartyMarks WithoutPersons() => this with { Emails = Set(), Phones = Set(), Persons = Set() };

    internal static IReadOnlySet<string> Set(params IEnumerable<string?> texts) => texts.OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? Name(string folded) => folded.Length >= ShortestName ? folded : null;
}
