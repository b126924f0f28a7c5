using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.PublishedCache;

namespace KonTumInvest.Cms.Publishing;

/// <summary>The published caches together, as Umbraco passes them around.</summary>
internal sealed class PublishedCaches(
    IPublishedContentCache content,
    IPublishedMediaCache media,
    IPublishedElementCache elements,
    IPublishedMemberCache members,
    IDomainCache domains
) : ICacheManager
{
    public IPublishedContentCache Content => content;

    public IPublishedMediaCache Media => media;

    public IPublishedElementCache Elements => elements;

    public IPublishedMemberCache Members => members;

    public IDomainCache Domains => domains;

    /// <summary>Conversions are kept on the published items themselves; see <see cref="PublishedItemProperty"/>.</summary>
    public IAppCache ElementsCache => NoAppCache.Instance;
}
