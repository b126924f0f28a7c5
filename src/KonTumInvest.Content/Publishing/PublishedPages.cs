using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Content.Publishing;

/// <summary>
/// Published documents outside any page: for indexes, which must see what every visitor sees, also when the one whose request fills them is
/// looking at drafts.
/// </summary>
public sealed class PublishedPages(
    IDocumentNavigationQueryService navigation,
    IPublishedContentCache cache,
    IPublishedUrlProvider urls,
    IUmbracoContextFactory contexts,
    IVariationContextAccessor variation
)
{
    private const string NoAddress = "#";

    // Hostnames of the site are paths ("/vi"), so addresses come out relative to any origin.
    private static readonly Uri AnyOrigin = new("http://localhost/");

    /// <summary>Keys of all documents outside the recycle bin, published or not, a document before those below it.</summary>
    public IReadOnlyList<Guid> AllKeys()
    {
        var keys = new List<Guid>();
        if (navigation.TryGetRootKeys(out var roots))
        {
            foreach (var root in roots)
            {
                keys.Add(root);
                if (navigation.TryGetDescendantsKeys(root, out var below))
                {
                    keys.AddRange(below);
                }
            }
        }

        return keys;
    }

    /// <summary>The document as it is published in at least one language, else null.</summary>
    public IPublishedContent? Find(Guid key) => cache.GetById(preview: false, key);

    public IPublishedContent? Parent(Guid key) =>
        navigation.TryGetParentKey(key, out var parent) && parent is { } above ? Find(above) : null;

    /// <summary>Keys of the documents above this one, the nearest first.</summary>
    public IReadOnlyList<Guid> AncestorKeys(Guid key) => navigation.TryGetAncestorsKeys(key, out var keys) ? [.. keys] : [];

    /// <summary>Keys of the documents directly below this one, in the editors' order.</summary>
    public IReadOnlyList<Guid> ChildKeys(Guid key) => navigation.TryGetChildrenKeys(key, out var keys) ? [.. keys] : [];

    /// <summary>Its address in a language; null where a visitor cannot reach it, for instance because a document above is not published.</summary>
    public string? Url(IPublishedContent document, string culture) =>
        urls.GetUrl(document, UrlMode.Relative, culture, AnyOrigin) is { Length: > 0 } url
        && !url.StartsWith(NoAddress, StringComparison.Ordinal)
            ? url
            : null;

    /// <summary>Whether the document is published in the language that is set, as <see cref="In{T}"/> does.</summary>
    public bool IsIn(IPublishedContent document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Cultures.Count == 0 || document.Cultures.ContainsKey(variation.VariationContext?.Culture ?? string.Empty);
    }

    /// <summary>Does something with the languages set to one, as if a visitor of that language asked.</summary>
    public T In<T>(string culture, Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var context = contexts.EnsureUmbracoContext();
        var before = variation.VariationContext;
        variation.VariationContext = new VariationContext(culture);
        try
        {
            return read();
        }
        finally
        {
            variation.VariationContext = before;
        }
    }
}
