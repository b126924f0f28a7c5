using System.Globalization;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Localization;

/// <summary>
/// Gives the interface's words in the culture of the request, as editors changed them where they did. A key that no file holds comes back as
/// itself, marked not found.
/// </summary>
public sealed class SiteTextLocalizer(SiteTexts texts, EditedTexts? edited = null) : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] => Edited(name) is { } text ? new LocalizedString(name, text) : Own(name);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            if (Edited(name) is { } text && Filled(text, arguments) is { } filled)
            {
                return new LocalizedString(name, filled);
            }

            var own = Own(name);
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, own.Value, arguments), own.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.All.Keys.Select(key => this[key]);

    // One vocabulary for the whole site: which class asks makes no difference.
    IStringLocalizer IStringLocalizerFactory.Create(Type resourceSource) => this;

    IStringLocalizer IStringLocalizerFactory.Create(string baseName, string location) => this;

    private LocalizedString Own(string name) =>
        texts.All.TryGetValue(name, out var text)
            ? new LocalizedString(name, text.For(CultureInfo.CurrentUICulture.Name))
            : new LocalizedString(name, name, resourceNotFound: true);

    // Only words of the site can be changed: the dictionary may hold anything else.
    private string? Edited(string name) =>
        texts.All.ContainsKey(name) ? edited?.Find(name, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) : null;

    /// <summary>An editor's text with its places filled; null if it names places that are not there.</summary>
    private static string? Filled(string text, object[] arguments)
    {
        try
        {
            return string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
