using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Publishing;

/// <summary>The hostnames per culture, <c>/vi</c> and <c>/en</c>. Kept; read anew when a hostname or a root document changes.</summary>
internal sealed class PublishedDomains(IDomainRepository domains, ICoreScopeProvider scopes, IDefaultCultureAccessor defaultCulture)
    : IDomainCache,
        IDomainCacheService
{
    // A new one for each change: who was reading before it keeps what he read in the old one.
    private volatile Reading _reading = new();

    public string DefaultCulture => defaultCulture.DefaultCulture;

    public IEnumerable<Domain> GetAll(bool includeWildcards) => Kept().Where(domain => includeWildcards || !domain.IsWildcard);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        GetAll(includeWildcards).Where(domain => domain.ContentId == documentId);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads) => _reading = new Reading();

    private IReadOnlyList<Domain> Kept()
    {
        var reading = _reading;
        if (reading.Domains is { } kept)
        {
            return kept;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var read = domains
            .GetAll(includeWildcards: true)
            .Where(domain => domain.RootContentId.HasValue && !domain.LanguageIsoCode.IsNullOrWhiteSpace())
            .Select(domain => new Domain(
                domain.Id,
                domain.DomainName,
                domain.RootContentId!.Value,
                domain.LanguageIsoCode,
                domain.IsWildcard,
                domain.SortOrder
            ))
            .ToList();

        // Before the root document exists there is nothing to keep: the next reader asks again.
        if (read.Count > 0)
        {
            reading.Domains = read;
        }

        return read;
    }

    private sealed class Reading
    {
        public volatile IReadOnlyList<Domain>? Domains;
    }
}
