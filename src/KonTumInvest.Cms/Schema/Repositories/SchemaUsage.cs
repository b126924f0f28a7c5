using KonTumInvest.Cms.Storage.Scoping;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>Which parts of the schema stored documents use. Called inside a scope.</summary>
internal sealed class SchemaUsage(CmsScopeProvider scopes)
{
    /// <summary>Whether a document or media item of the type is stored, in the recycle bin or not.</summary>
    public bool HasNodes(int contentTypeId) => scopes.RequiredScope.Database.Nodes.Any(node => node.ContentTypeId == contentTypeId);

    /// <summary>Whether any version of a document of one of the types holds a value for the property.</summary>
    public Task<bool> HasValuesAsync(IReadOnlyCollection<int> contentTypeIds, string propertyAlias)
    {
        var database = scopes.RequiredScope.Database;

        // Values are one JSON object per version and culture; a text inside a value has its quotes escaped and so does not match.
        var member = $"\"{propertyAlias}\":";
        return database
            .Nodes.Where(node => contentTypeIds.Contains(node.ContentTypeId))
            .Join(database.Versions, node => node.Id, version => version.NodeId, (_, version) => version.Id)
            .Join(database.VersionValues, id => id, values => values.VersionId, (_, values) => values.Values)
            .AnyAsync(values => values.Contains(member));
    }
}
