using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using KonTumInvest.Content.Figures;

namespace KonTumInvest.Web.Localization;

/// <summary>
/// The interface's own words in Vietnamese and English, side by side in the JSON files of <c>Localization/Texts</c>, one file per feature:
/// <c>{ "land.title": { "vi": "Quỹ đất", "en": "Available land" } }</c>.
/// </summary>
public sealed class SiteTexts
{
    private const string Folder = "KonTumInvest.Web.Localization.Texts.";

    private SiteTexts(FrozenDictionary<string, LocalizedText> all) => All = all;

    public IReadOnlyDictionary<string, LocalizedText> All { get; }

    /// <summary>Reads every embedded file.</summary>
    /// <exception cref="InvalidOperationException">A key is given twice, or lacks a language.</exception>
    public static SiteTexts Load()
    {
        var assembly = typeof(SiteTexts).Assembly;
        var all = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            foreach (var (key, text) in Read(assembly, name))
            {
                if (text.En is null || !all.TryAdd(key, text))
                {
                    throw new InvalidOperationException($"Text '{key}' in {name[Folder.Length..]} lacks a language, or is given twice.");
                }
            }
        }

        return new SiteTexts(all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static Dictionary<string, LocalizedText> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Dictionary<string, LocalizedText>>(stream, JsonSerializerOptions.Web)!;
    }
}
