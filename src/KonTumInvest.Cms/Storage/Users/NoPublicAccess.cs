using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Pages that only members may read. The site has no members: every published page is public.</summary>
public sealed class NoPublicAccess : IPublicAccessRepository
{
    private const string EverythingIsPublic = "Every published page is public; there are no members to restrict one to.";

    public PublicAccessEntry? Get(Guid id) => null;

    public IEnumerable<PublicAccessEntry> GetMany(params Guid[]? ids) => [];

    public IEnumerable<PublicAccessEntry> Get(IQuery<PublicAccessEntry> query) => [];

    public bool Exists(Guid id) => false;

    public int Count(IQuery<PublicAccessEntry>? query) => 0;

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Save(PublicAccessEntry entity) => throw new NotSupportedException(EverythingIsPublic);

    /// <exception cref="NotSupportedException">Always.</exception>
    public void Delete(PublicAccessEntry entity) => throw new NotSupportedException(EverythingIsPublic);
}
