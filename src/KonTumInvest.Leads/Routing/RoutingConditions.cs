using System.Text.Json.Serialization;
using KonTumInvest.Leads.Enquiries;

namespace KonTumInvest.Leads.Routing;

/// <summary>
/// When a rule matches: every list that is not empty must hold, and the investment must lie in the range where one is given. A rule
/// without conditions matches everything.
/// </summary>
public sealed record RoutingConditions
{
    /// <summary>Kinds of place: zone, park, cluster. Holds when one of the chosen places, or the place of a chosen plot, is of the kind.</summary>
    public IReadOnlyList<SubjectKind> PlaceKinds { get; init; } = [];

    /// <summary>Codes of places, compared the same way.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Codes of sectors.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the sender's country.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Languages of the page the enquiry was sent from.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public InvestmentRange? Investment { get; init; }

    [JsonIgnore]
    public bool MatchEverything =>
        PlaceKinds.Count == 0 && Places.Count == 0 && Sectors.Count == 0 && Countries.Count == 0 && Languages.Count == 0 && Investment is null;

    public bool Match(RoutingFacts facts) =>
        Holds(PlaceKinds, facts.Places.Select(place => place.Kind))
        && Holds(Places, facts.Places.Select(place => place.Code))
        && Holds(Sectors, facts.Sectors)
        && Holds(Countries, [facts.Country])
        && Holds(Languages, [facts.Language])
        && (Investment is null || Investment.Contains(facts.Investment));

    private static bool Holds<T>(IReadOnlyList<T> wanted, IEnumerable<T> actual) => wanted.Count == 0 || actual.Any(wanted.Contains);
}

/// <summary>A range of investment size, both ends included.</summary>
/// <param name="Currency">
/// ISO 4217. Sums in other currencies are outside: converting needs a rate of a certain day, which nobody stated. Write one rule per currency.
/// </param>
/// <param name="From">In whole units of the currency; null for no lower end.</param>
/// <param name="To">In whole units of the currency; null for no upper end.</param>
public sealed record InvestmentRange(string Currency, decimal? From = null, decimal? To = null)
{
    public bool Contains(InvestmentSize? size) =>
        size is not null && size.Currency == Currency && size.Amount >= (From ?? 0) && size.Amount <= (To ?? decimal.MaxValue);
}

/// <summary>What rules look at.</summary>
public sealed record RoutingFacts(
    IReadOnlyList<EnquiryPlace> Places,
    IReadOnlyList<string> Sectors,
    string Country,
    string Language,
    InvestmentSize? Investment
)
{
    public static RoutingFacts From(IReadOnlyList<EnquirySubject> subjects, string country, string language, InvestmentSize? investment) =>
        new(
            [.. subjects.Select(subject => subject.PlaceOrSelf).OfType<EnquiryPlace>()],
            [.. subjects.Where(subject => subject.Kind == SubjectKind.Sector).Select(subject => subject.Code)],
            country,
            language,
            investment
        );
}
