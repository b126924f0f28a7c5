using System.Globalization;
using System.Resources;

namespace KonTumInvest.Leads.Texts;

/// <summary>
/// The module's texts for people, in <c>LeadsTexts.resx</c> (Vietnamese) and <c>LeadsTexts.en.resx</c>. A language without texts of its
/// own gets Vietnamese.
/// </summary>
public static class LeadsTexts
{
    private static readonly ResourceManager Resources = new(typeof(LeadsTexts).FullName!, typeof(LeadsTexts).Assembly);

    /// <summary>The text in the language, with its placeholders filled in.</summary>
    /// <param name="key">A key of the resource files, such as <c>receipt.subject</c>.</param>
    /// <param name="language">"vi" or "en".</param>
    /// <param name="arguments">Values for {0}, {1}...</param>
    /// <exception cref="MissingManifestResourceException">There is no such key: a mistake in code.</exception>
    public static string Get(string key, string language, params ReadOnlySpan<object?> arguments)
    {
        var culture = CultureOf(language);
        var text = Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return arguments.Length == 0 ? text : string.Format(culture, text, arguments);
    }

    /// <summary>The culture whose numbers and dates a text in the language uses.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "vi-VN");
}
