using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>In which cultures each document is published. An invariant document that is published counts in every language.</summary>
public sealed class PublishStatusRepository(CmsScopeProvider scopes, SchemaTypes types, ILanguageRepository languages) : IPublishStatusRepository
{
    private CmsDbContext Database => scopes.RequiredScope.Database;

    private IQueryable<NodeRow> Documents => Database.Nodes.AsNoTracking().Where(node => node.Kind == NodeKind.Document);

    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) =>
        StatusOfAsync(Documents, cancellationToken);

    /// <returns>Empty for a document that is not published, or does not exist.</returns>
    public async Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken)
    {
        var status = await StatusOfAsync(Documents.Where(node => node.Key == documentKey), cancellationToken);
        return status.TryGetValue(documentKey, out var cultures) ? cultures : new HashSet<string>();
    }

    public async Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(
        Guid rootDocumentKey,
        CancellationToken cancellationToken
    )
    {
        var path = await Documents.Where(node => node.Key == rootDocumentKey).Select(node => node.Path).FirstOrDefaultAsync(cancellationToken);
        if (path is null)
        {
            return new Dictionary<Guid, ISet<string>>();
        }

        var below = path + ",";
        return await StatusOfAsync(
            Documents.Where(node => node.Key == rootDocumentKey || node.Path.StartsWith(below)),
            cancellationToken
        );
    }

    /// <returns>Always empty: library elements are not offered.</returns>
    public Task<IDictionary<Guid, ISet<string>>> GetAllElementPublishStatusAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IDictionary<Guid, ISet<string>>>(new Dictionary<Guid, ISet<string>>());

    /// <inheritdoc cref="GetAllElementPublishStatusAsync"/>
    public Task<ISet<string>> GetElementPublishStatusAsync(Guid elementKey, CancellationToken cancellationToken) =>
        Task.FromResult<ISet<string>>(new HashSet<string>());

    private async Task<IDictionary<Guid, ISet<string>>> StatusOfAsync(IQueryable<NodeRow> documents, CancellationToken cancellationToken)
    {
        var all = await documents
            .Select(node => new
            {
                node.Id,
                node.Key,
                node.ContentTypeId,
                node.Published,
            })
            .ToListAsync(cancellationToken);
        var published = await documents
            .Join(Database.DocumentCultures.Where(state => state.Published), node => node.Id, state => state.NodeId, (_, state) => state)
            .Select(state => new { state.NodeId, state.Culture })
            .ToListAsync(cancellationToken);
        var cultures = published.ToLookup(state => state.NodeId, state => state.Culture);
        var everyLanguage = languages.GetMany().Select(language => language.IsoCode).ToList();
        return all.ToDictionary(
            node => node.Key,
            node =>
                (ISet<string>)(
                    types.DocumentType(node.ContentTypeId).VariesByCulture() ? cultures[node.Id].ToHashSet()
                    : node.Published ? everyLanguage.ToHashSet()
                    : []
                )
        );
    }
}
