using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Cms.Texts;

/// <summary>The words of Umbraco's validators and log entries in Vietnamese and English; its own word files are not in its core package.</summary>
internal sealed class UmbracoTexts : ILocalizedTextService
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Words = new[] { "vi", "en" }.ToFrozenDictionary(
        language => language,
        Read
    );

    /// <summary>The text in the asked language, else in Vietnamese; where there is none, the name it was asked for by, in brackets.</summary>
    public string Localize(string? area, string? alias, CultureInfo? culture, IDictionary<string, string?>? tokens = null)
    {
        var key = string.IsNullOrEmpty(area) ? alias ?? string.Empty : $"{area}/{alias}";
        var text = Words[LanguageOf(culture)].GetValueOrDefault(key) ?? $"[{key}]";
        foreach (var (name, value) in tokens ?? new Dictionary<string, string?>())
        {
            // Umbraco numbers its places %0%, %1% and so on.
            text = text.Replace($"%{name}%", value, StringComparison.Ordinal);
        }

        return text;
    }

    public IEnumerable<CultureInfo> GetSupportedCultures() => Words.Keys.Select(CultureInfo.GetCultureInfo);

    public CultureInfo ConvertToSupportedCultureWithRegionCode(CultureInfo currentCulture) => CultureInfo.GetCultureInfo(LanguageOf(currentCulture));

    public IDictionary<string, IDictionary<string, string>> GetAllStoredValuesByAreaAndAlias(CultureInfo culture) =>
        Words[LanguageOf(culture)]
            .GroupBy(entry => entry.Key.Split('/')[0])
            .ToDictionary(
                area => area.Key,
                area => (IDictionary<string, string>)area.ToDictionary(entry => entry.Key.Split('/')[^1], entry => entry.Value)
            );

    public IDictionary<string, string> GetAllStoredValues(CultureInfo culture) =>
        Words[LanguageOf(culture)].ToDictionary(entry => entry.Key, entry => entry.Value);

    private static string LanguageOf(CultureInfo? culture) => culture?.TwoLetterISOLanguageName == "en" ? "en" : "vi";

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(UmbracoTexts).Assembly.GetManifestResourceStream($"{typeof(UmbracoTexts).Namespace}.umbraco-{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
