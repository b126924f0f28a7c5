using System.Globalization;
using Microsoft.Extensions.Localization;

namespace KonTumInvest.Web.Localization;

/// <summary>Gives the interface's words in the culture of the request. A key that no file holds comes back as itself, marked not found.</summary>
public sealed class SiteTextLocalizer(SiteTexts texts) : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] =>
        texts.All.TryGetValue(name, out var text)
            ? new LocalizedString(name, text.For(CultureInfo.CurrentUICulture.Name))
            : new LocalizedString(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.All.Keys.Select(key => this[key]);

    // One vocabulary for the whole site: which class asks makes no difference.
    IStringLocalizer IStringLocalizerFactory.Create(Type resourceSource) => this;

    IStringLocalizer IStringLocalizerFactory.Create(string baseName, string location) => this;
}
