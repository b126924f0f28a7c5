using KonTumInvest.Cms.Storage.Content;
using KonTumInvest.Cms.Storage.Rows;
using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>In which cultures each document is published. An invariant document that is published counts in every language.</summary>
public sealed class PublishStatusRepository(CmsScopeProvider scopes, NodeRecords records, SchemaTypes types, ILanguageRepository languages)
    : IPublishStatusRepository
{
    private CmsDbContext Database => scopes.RequiredScope.Database;

    private IQueryable<NodeRow> Documents => Database.Nodes.AsNoTracking().Where(node => node.Kind == NodeKind.Document);

    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) =>
        StatusOfAsync(Documents, cancellationToken);

    /// <returns>Empty for a document that is not published, or does not exist.</returns>
    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken) =>
        Task.FromResult<ISet<string>>(
            records.Find(documentKey) is { Node.Kind: NodeKind.Document } record
                ? Status(
                    record.Node.ContentTypeId,
                    record.Node.Published,
                    record.Cultures.Where(state => state.Published).Select(state => state.Culture)
                )
                : []
        );

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
        return all.ToDictionary(node => node.Key, ISet<string> (node) => Status(node.ContentTypeId, node.Published, cultures[node.Id]));
    }

    private HashSet<string> Status(int contentTypeId, bool published, IEnumerable<string> cultures) =>
        types.DocumentType(contentTypeId).VariesByCulture() ? cultures.ToHashSet()
        : published ? languages.GetMany().Select(language => language.IsoCode).ToHashSet()
        : [];
}
