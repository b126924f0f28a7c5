using System.Globalization;
using KonTumInvest.Content.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Web.Layout;

/// <summary>
/// The published documents as a tree, in the language of the request. One lives as long as a request, and finds the home page and its
/// sections once, because each part of a page asks for them.
/// </summary>
public sealed class SiteTree(
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    DocumentAddresses addresses)
{
    private Top? _top;

    /// <summary>The home page, or null while none is published.</summary>
    public Home? Home => Found().Home;

    /// <summary>The pages below the home page, in the editors' order.</summary>
    public IReadOnlyList<PageModel> Sections => Found().Sections;

    /// <summary>The children of the type that are published in the request's language, in the editors' order.</summary>
    public IEnumerable<T> Children<T>(IPublishedContent parent)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(parent);
        return navigation.TryGetChildrenKeys(parent.Key, out var keys) ? published.FilterAvailable(keys, null).OfType<T>() : [];
    }

    /// <summary>The document above, or null at the root.</summary>
    public IPublishedContent? Parent(IPublishedContent document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return navigation.TryGetParentKey(document.Key, out var key) && key is { } parent
            ? published.FilterAvailable([parent], null).FirstOrDefault()
            : null;
    }

    /// <summary>The documents above, the root first.</summary>
    public IReadOnlyList<IPublishedContent> Ancestors(IPublishedContent document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var ancestors = new List<IPublishedContent>();
        for (var parent = Parent(document); parent is not null; parent = Parent(parent))
        {
            ancestors.Insert(0, parent);
        }

        return ancestors;
    }

    /// <summary>The page below the home page that is the only one of its kind, such as the <see cref="ParkList"/>; null while it is not published.</summary>
    public T? Section<T>()
        where T : class => Sections.OfType<T>().FirstOrDefault();

    /// <summary>Every zone, park and cluster.</summary>
    public IEnumerable<IPlace> Places => Section<ParkList>() is { } list ? Children<IPlace>(list) : [];

    /// <summary>The address of the document in the request's language, or null where it has none.</summary>
    public string? Url(IPublishedContent? document) => Url(document, UrlMode.Relative, null);

    /// <summary>The absolute address in a language, or null where the document is not published in it.</summary>
    public string? AbsoluteUrl(IPublishedContent? document, string? culture = null) => Url(document, UrlMode.Absolute, culture);

    // An error page may be in another language than what the request began with.
    private Top Found()
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        return _top?.Culture == culture ? _top : _top = Find(culture);
    }

    private Top Find(string culture)
    {
        var home = navigation.TryGetRootKeysOfType("home", out var keys)
            ? published.FilterAvailable(keys, null).OfType<Home>().FirstOrDefault()
            : null;
        return new Top(culture, home, home is null ? [] : [.. Children<PageModel>(home)]);
    }

    private string? Url(IPublishedContent? document, UrlMode mode, string? culture) =>
        document is null ? null : addresses.Of(document, mode, culture);

    private sealed record Top(string Culture, Home? Home, IReadOnlyList<PageModel> Sections);
}
