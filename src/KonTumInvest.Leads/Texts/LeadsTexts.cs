using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using KonTumInvest.Content.Figures;

namespace KonTumInvest.Leads.Texts;

/// <summary>The module's words for people, in Vietnamese and English side by side, in the JSON files of this folder: one for each part of the module.</summary>
public static class LeadsTexts
{
    private const string Folder = "KonTumInvest.Leads.Texts.";

    private static readonly FrozenDictionary<string, LocalizedText> All = Read();

    /// <summary>The text in the language, with its placeholders filled in. A language without texts of its own gets Vietnamese.</summary>
    /// <param name="key">A key of the files, such as <c>receipt.subject</c>.</param>
    /// <param name="language">"vi" or "en".</param>
    /// <param name="arguments">Values for {0}, {1}...</param>
    /// <exception cref="KeyNotFoundException">There is no such key: a mistake in code.</exception>
    public static string Get(string key, string language, params ReadOnlySpan<object?> arguments)
    {
        var text = All[key].For(language);
        return arguments.Length == 0 ? text : string.Format(CultureOf(language), text, arguments);
    }

    /// <summary>Whether there is such a key.</summary>
    public static bool Has(string key) => All.ContainsKey(key);

    /// <summary>The culture whose numbers and dates a text in the language uses.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "vi-VN");

    private static FrozenDictionary<string, LocalizedText> Read()
    {
        var assembly = typeof(LeadsTexts).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).SelectMany(ReadFile).ToFrozenDictionary();

        Dictionary<string, LocalizedText> ReadFile(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<Dictionary<string, LocalizedText>>(stream, JsonSerializerOptions.Web)!;
        }
    }
}
