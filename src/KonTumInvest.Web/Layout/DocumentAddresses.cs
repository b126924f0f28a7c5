using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace KonTumInvest.Web.Layout;

/// <summary>
/// The addresses of published documents. Umbraco is asked for each once, until anything published changes: a page asks for a hundred of
/// them, and working them out costs as much as a fifth of the page.
/// </summary>
public sealed class DocumentAddresses(IPublishedUrlProvider urls, IVariationContextAccessor variationContext, IHttpContextAccessor http)
{
    private const string NoAddress = "#";

    // Addresses depend on the host a visitor names, and nobody may fill the memory with hosts.
    private const int MostKept = 50_000;

    private ConcurrentDictionary<Asked, string?> _kept = new();

    /// <summary>The address of a document, or null where it has none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="mode">Relative or absolute.</param>
    /// <param name="culture">The language; null for that of the request.</param>
    public string? Of(IPublishedContent document, UrlMode mode, string? culture)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.IsDraft())
        {
            return Ask(document, mode, culture);
        }

        // Taken before Umbraco is asked: what was worked out before a change is never found after it.
        var kept = Volatile.Read(ref _kept);
        var request = http.HttpContext?.Request;
        var asked = new Asked(
            document.Key,
            mode,
            culture ?? variationContext.VariationContext?.Culture,
            request?.Scheme,
            request?.Host ?? default
        );
        if (kept.TryGetValue(asked, out var known))
        {
            return known;
        }

        var address = Ask(document, mode, culture);
        if (kept.Count < MostKept)
        {
            kept[asked] = address;
        }

        return address;
    }

    /// <summary>Forgets every address; to be called when anything published has changed.</summary>
    public void Forget() => Volatile.Write(ref _kept, new());

    private string? Ask(IPublishedContent document, UrlMode mode, string? culture) =>
        urls.GetUrl(document, mode, culture) is { Length: > 0 } url && url != NoAddress ? url : null;

    private readonly record struct Asked(Guid Document, UrlMode Mode, string? Culture, string? Scheme, HostString Host);
}
