using KonTumInvest.Content.Units;
using KonTumInvest.Leads.Enquiries;
using KonTumInvest.Leads.Imports.Plans;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Reception;
using KonTumInvest.Leads.Texts;
using KonTumInvest.Leads.Values;

namespace KonTumInvest.Leads.Imports.Checks;

/// <summary>The words by which lists name countries, sectors, places, units, officers, stages and sources, in both languages. Made once for a run over a file.</summary>
internal sealed class RowWords
{
    // Everyday names that the list of countries has in another form.
    private static readonly Dictionary<string, string> EverydayNames = new(StringComparer.Ordinal)
    {
        ["my"] = "US",
        ["usa"] = "US",
        ["u s a"] = "US",
        ["america"] = "US",
        ["anh"] = "GB",
        ["uk"] = "GB",
        ["england"] = "GB",
        ["korea"] = "KR",
        ["nhat"] = "JP",
        ["han"] = "KR",
        ["trung quoc"] = "CN",
        ["tq"] = "CN",
        ["dai loan"] = "TW",
        ["taiwan"] = "TW",
        ["viet nam"] = "VN",
        ["vietnam"] = "VN",
        ["hong kong"] = "HK",
        ["hongkong"] = "HK",
        ["nga"] = "RU",
        ["phap"] = "FR",
        ["duc"] = "DE",
        ["uc"] = "AU",
        ["lao"] = "LA",
    };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["vi"] = "vi",
        ["vn"] = "vi",
        ["tieng viet"] = "vi",
        ["viet"] = "vi",
        ["vietnamese"] = "vi",
        ["en"] = "en",
        ["tieng anh"] = "en",
        ["anh"] = "en",
        ["english"] = "en",
    };

    private static readonly Lazy<Dictionary<string, string>> CountryNames = new(ReadCountries);

    private readonly Dictionary<string, EnquirySubject> _sectors;
    private readonly Dictionary<string, EnquirySubject> _places;
    private readonly Dictionary<string, string> _units;
    private readonly ILookup<string, StaffPerson> _officers;
    private readonly Dictionary<string, LeadStage> _stages = ReadEnum<LeadStage>("stage", PlanCheck.IsOffered);
    private readonly Dictionary<string, LeadSource> _sources = ReadEnum<LeadSource>("source", PlanCheck.IsOffered);

    public RowWords(IContactUnitDirectory units, IStaffDirectory staff, ILeadTopics topics)
    {
        var published = topics.PlacesAndSectors();
        _sectors = Named(published.Where(topic => topic.Kind == SubjectKind.Sector));
        _places = Named(published.Where(topic => topic.Kind != SubjectKind.Sector));
        _officers = staff
            .All()
            .Where(person => person.MayAnswerForLeads)
            .SelectMany(person => new[] { FieldWords.Fold(person.Name), FieldWords.Fold(person.Email) }.Distinct().Select(name => (Name: name, Person: person)))
            .ToLookup(pair => pair.Name, pair => pair.Person, StringComparer.Ordinal);
        _units = [];
        foreach (var unit in units.All())
        {
            foreach (var name in new[] { unit.Code, unit.Name.Vi, unit.Name.En }.OfType<string>())
            {
                _units.TryAdd(FieldWords.Fold(name), unit.Code);
            }
        }
    }

    /// <summary>The ISO 3166-1 alpha-2 code of a code or name; null for neither.</summary>
    public static string? Country(string text) =>
        Countries.TryNormalize(text, out var code) ? code
        : CountryNames.Value.TryGetValue(FieldWords.Fold(text), out var named) ? named
        : null;

    public static string? Language(string text) => Languages.GetValueOrDefault(FieldWords.Fold(text));

    public static string? Currency(string text)
    {
        var folded = FieldWords.Fold(text);
        return InvestmentSize.Currencies.FirstOrDefault(currency => currency.Equals(folded, StringComparison.OrdinalIgnoreCase))
            ?? (folded is "dong" or "vnd" or "d" or "viet nam dong" ? "VND"
                : folded is "do la" or "do la my" or "dollar" or "us dollar" ? "USD"
                : folded is "euro" ? "EUR"
                : folded is "yen" ? "JPY"
                : folded is "won" ? "KRW"
                : folded is "nhan dan te" ? "CNY"
                : null);
    }

    public EnquirySubject? Sector(string text) => _sectors.GetValueOrDefault(FieldWords.Fold(text));

    public EnquirySubject? Place(string text) => _places.GetValueOrDefault(FieldWords.Fold(text));

    public string? Unit(string text) => _units.GetValueOrDefault(FieldWords.Fold(text));

    /// <summary>Whoever has the name or the e-mail address and may answer for leads; null where nobody has, or several have.</summary>
    public StaffPerson? Officer(string text) => _officers[FieldWords.Fold(text)].Take(2).ToList() is [var person] ? person : null;

    public LeadStage? Stage(string text) => _stages.TryGetValue(FieldWords.Fold(text), out var stage) ? stage : null;

    public LeadSource? Source(string text) => _sources.TryGetValue(FieldWords.Fold(text), out var source) ? source : null;

    private static Dictionary<string, EnquirySubject> Named(IEnumerable<EnquirySubject> topics)
    {
        var named = new Dictionary<string, EnquirySubject>(StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            foreach (var name in new[] { topic.Code, topic.Name.Vi, topic.Name.En }.OfType<string>())
            {
                named.TryAdd(FieldWords.Fold(name), topic);
            }
        }

        return named;
    }

    private static Dictionary<string, T> ReadEnum<T>(string group, Func<T, bool> isOffered)
        where T : struct, Enum
    {
        var named = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var value in Enum.GetValues<T>().Where(isOffered))
        {
            foreach (var name in new[] { value.ToString(), LeadsTexts.Get($"desk.{group}.{value}", "vi"), LeadsTexts.Get($"desk.{group}.{value}", "en") })
            {
                named.TryAdd(FieldWords.Fold(name), value);
            }
        }

        return named;
    }

    private static Dictionary<string, string> ReadCountries()
    {
        var named = new Dictionary<string, string>(EverydayNames, StringComparer.Ordinal);
        foreach (var (code, name) in Countries.InOrderOf("vi").Concat(Countries.InOrderOf("en")))
        {
            named.TryAdd(FieldWords.Fold(name), code);
        }

        return named;
    }
}
