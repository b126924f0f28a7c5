using KonTumInvest.Cms.Schema.Entities;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>
/// The hostnames per culture. A hostname whose document does not exist has no root and so belongs to nothing until the document appears.
/// </summary>
internal sealed class DomainRepository(SchemaCatalog catalog, IDocumentIds ids)
    : SchemaRepository<IDomain>(() =>
        [.. catalog.Hostnames.Select((hostname, index) => AccessEntities.Hostname(hostname, catalog, index, ids))]
    ),
        IDomainRepository
{
    public IDomain? GetByName(string domainName) => CopyOf(Find(domainName));

    public bool Exists(string domainName) => Find(domainName) is not null;

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => CopyAll(Originals.Where(domain => includeWildcards || !domain.IsWildcard));

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        CopyAll(Originals.Where(domain => domain.RootContentId == contentId && (includeWildcards || !domain.IsWildcard)));

    // The root is looked up at every reading: the copy kept by id may be older than the document.
    protected override IDomain Copy(IDomain entity)
    {
        var copy = base.Copy(entity);
        copy.RootContentId = ids.OfDocument(catalog.Hostnames.First(hostname => hostname.Key == entity.Key).DocumentKey);
        return copy.Clean();
    }

    private IDomain? Find(string name) =>
        Originals.FirstOrDefault(domain => string.Equals(domain.DomainName, name, StringComparison.OrdinalIgnoreCase));
}
