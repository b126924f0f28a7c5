using System.Globalization;
using KonTumInvest.Content.Models;
using KonTumInvest.Web.Components;
using KonTumInvest.Web.Publishing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Web.Layout;

/// <summary>The surroundings of a page, from the published content.</summary>
internal sealed class PublishedSiteLayout(
    IHttpContextAccessor http,
    IUmbracoContextAccessor umbraco,
    SiteTree tree,
    SiteCultures cultures,
    IDomainCache domains
) : ISiteLayoutProvider
{
    private SiteLayout? _layout;

    public SiteLayout Get() => _layout ??= Build();

    private SiteLayout Build()
    {
        var current = http.HttpContext?.Features.Get<PublishedRequestFeature>()?.Request.PublishedContent;
        var home = tree.Home;
        var sections = tree.Sections;
        return new SiteLayout
        {
            Draft = umbraco.TryGetUmbracoContext(out var context) && context.InPreviewMode,
            HomeUrl = cultures.HomeOf(CultureInfo.CurrentUICulture.Name),
            BoardName = home?.Organisation,
            BoardNote = home?.OrganisationNote,
            FooterText = home?.FooterText,
            Navigation = [.. sections.Where(InMenu).Select(section => Link(section, current)).OfType<SiteLink>()],
            Languages = Languages(current),
            SearchUrl = tree.Url(sections.OfType<SearchPage>().FirstOrDefault()),
            EnquiryUrl = tree.Url(sections.OfType<EnquiryPage>().FirstOrDefault()),
            ContactUrl = tree.Url(sections.OfType<ContactPage>().FirstOrDefault()),
            Units = Units(sections),
            LegalLinks = home is null ? [] : [.. home.FooterPages.Select(page => Link(page, current)).OfType<SiteLink>()],
        };
    }

    // The form and the search have their own places in the head of the page.
    private static bool InMenu(PageModel section) => !section.HiddenFromMenus && section is not (SearchPage or EnquiryPage);

    private SiteLink? Link(PageModel page, IPublishedContent? current) =>
        tree.Url(page) is { } url
            ? new SiteLink(page.Title, url, current is not null && $"{current.Path},".Contains($",{page.Id},", StringComparison.Ordinal))
            : null;

    private List<FooterUnit> Units(IEnumerable<PageModel> sections) =>
        sections.OfType<ContactPage>().FirstOrDefault() is { } contact
            ? [.. tree.Children<ContactUnitDocument>(contact).Where(unit => unit.Mailbox is not null).Select(unit => new FooterUnit(unit.Title, unit.Mailbox!, unit.Phone))]
            : [];

    private List<LanguageLink> Languages(IPublishedContent? current)
    {
        var shown = CultureInfo.CurrentUICulture.Name;
        return
        [
            .. domains.GetAll(includeWildcards: false)
                .Select(domain => domain.Culture)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(culture => Language(culture, current, string.Equals(culture, shown, StringComparison.OrdinalIgnoreCase))),
        ];
    }

    private LanguageLink Language(string culture, IPublishedContent? current, bool shown)
    {
        var same = tree.AbsoluteUrl(current, culture);
        return new LanguageLink(culture, CultureInfo.GetCultureInfo(culture).NativeName, same ?? cultures.HomeOf(culture), shown, same is not null);
    }
}
