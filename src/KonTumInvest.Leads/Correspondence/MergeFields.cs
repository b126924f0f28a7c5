using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace KonTumInvest.Leads.Correspondence;

/// <summary>The places of a template that are filled in for each mail: <c>{{contact.name}}</c>.</summary>
public static partial class MergeFields
{
    public const string ContactName = "contact.name";
    public const string Organisation = "organisation.name";
    public const string Reference = "lead.reference";
    public const string Title = "lead.title";
    public const string OfficerName = "officer.name";
    public const string UnitName = "unit.name";

    /// <summary>The plots offered, a line each.</summary>
    public const string Offers = "lead.offers";

    /// <summary>The address of the investor's private page.</summary>
    public const string CaseLink = "case.link";

    /// <summary>The day it is written, as the language writes days.</summary>
    public const string Today = "today";

    /// <summary>Every field there is.</summary>
    public static FrozenSet<string> All { get; } =
        FrozenSet.Create(StringComparer.Ordinal, ContactName, Organisation, Reference, Title, OfficerName, UnitName, Offers, CaseLink, Today);

    /// <summary>The names in the text that are no fields; empty for a text that can be used.</summary>
    public static IReadOnlyList<string> Unknown(string text) =>
        [.. Place().Matches(text).Select(place => place.Groups[1].Value).Where(name => !All.Contains(name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The names of the fields the text uses.</summary>
    public static IReadOnlySet<string> In(string text) => Place().Matches(text).Select(place => place.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The text with its fields filled in, once: what is filled in is not searched for fields again. A field without a value becomes
    /// nothing.
    /// </summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> values) =>
        Place().Replace(text, place => values.GetValueOrDefault(place.Groups[1].Value) ?? string.Empty);

    /// <summary>The text with no fields in it: what others wrote must not be filled in when it is quoted.</summary>
    public static string Inert(string text) => Opening().Replace(text, "{ ");

    [GeneratedRegex(@"\{(?=\{)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\{\{\s*([a-z.]{1,40})\s*\}\}")]
    private static partial Regex Place();
}
