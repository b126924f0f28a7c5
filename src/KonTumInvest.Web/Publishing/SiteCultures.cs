using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Web.Publishing;

/// <summary>The languages of the site by the first segment of an address.</summary>
public sealed class SiteCultures(IDomainCache domains)
{
    /// <summary>Every culture of the site.</summary>
    public IReadOnlyList<string> All => [.. domains.GetAll(includeWildcards: false).Select(domain => domain.Culture).OfType<string>().Distinct()];

    /// <summary>The culture of an address such as <c>/vi/khu-cong-nghiep</c>; null where it lies below no culture's hostname.</summary>
    public string? OfPath(PathString path) =>
        domains
            .GetAll(includeWildcards: false)
            .FirstOrDefault(domain => path.StartsWithSegments(PathOf(domain.Name), StringComparison.OrdinalIgnoreCase))
            ?.Culture;

    /// <summary>The address of the home page in a culture.</summary>
    public string HomeOf(string culture) =>
        domains
            .GetAll(includeWildcards: false)
            .Where(domain => string.Equals(domain.Culture, culture, StringComparison.OrdinalIgnoreCase))
            .Select(domain => PathOf(domain.Name).Value!)
            .FirstOrDefault("/");

    /// <summary>The site's culture that a visitor's browser prefers; the default one where it names none of ours.</summary>
    public string Preferred(HttpRequest request)
    {
        var offered = All;
        return request
                .GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
                .Select(language => language.Value.Value?.Split('-')[0])
                .Select(language => offered.FirstOrDefault(culture => culture.Equals(language, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(culture => culture is not null)
            ?? domains.DefaultCulture;
    }

    // A hostname may carry a host ("www.example.org/vi"); addresses of a request are compared by path alone.
    private static PathString PathOf(string hostname)
    {
        var slash = hostname.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? PathString.Empty : new PathString(hostname[slash..].TrimEnd('/'));
    }
}
