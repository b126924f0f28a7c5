using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using KonTumInvest.Content.Figures;

namespace KonTumInvest.Leads.Values;

/// <summary>
/// The countries and territories of ISO 3166-1 with their names in Vietnamese and English. The names are those of the Unicode CLDR:
/// the framework's own <see cref="RegionInfo"/> cannot name a country in a language chosen by the caller.
/// </summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, LocalizedText> Names = Read();

    /// <summary>Finds the two-letter code, in upper case, for a code in any case; false for a code ISO 3166-1 does not assign.</summary>
    public static bool TryNormalize(string? code, [NotNullWhen(true)] out string? normalized)
    {
        var upper = code?.Trim().ToUpperInvariant();
        normalized = upper is not null && Names.ContainsKey(upper) ? upper : null;
        return normalized is not null;
    }

    /// <summary>The name in the asked language; the code itself when it is not assigned.</summary>
    public static string NameOf(string code, string? culture) => Names.TryGetValue(code, out var name) ? name.For(culture) : code;

    /// <summary>All countries in the dictionary order of the language.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> InOrderOf(string culture) =>
        [
            .. Names
                .Select(country => KeyValuePair.Create(country.Key, country.Value.For(culture)))
                .OrderBy(country => country.Value, StringComparer.Create(CultureInfo.GetCultureInfo(culture), ignoreCase: true)),
        ];

    private static FrozenDictionary<string, LocalizedText> Read()
    {
        using var stream =
            typeof(Countries).Assembly.GetManifestResourceStream("KonTumInvest.Leads.Values.countries.json")
            ?? throw new InvalidOperationException("The list of countries is not embedded in this assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, LocalizedText>>(stream, JsonSerializerOptions.Web)!.ToFrozenDictionary();
    }
}
