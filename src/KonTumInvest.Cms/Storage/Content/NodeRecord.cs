using KonTumInvest.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>The rows of one node: the version asked for and, for a document, the published one.</summary>
/// <param name="Node">The node.</param>
/// <param name="Version">The version the entity is built from; normally the current one.</param>
/// <param name="PublishedVersion">The published version, or null.</param>
/// <param name="Values">Values of both versions, all cultures.</param>
/// <param name="Cultures">The document's state per culture; empty for media and invariant documents.</param>
internal sealed record NodeRecord(
    NodeRow Node,
    VersionRow Version,
    VersionRow? PublishedVersion,
    IReadOnlyList<VersionValuesRow> Values,
    IReadOnlyList<DocumentCultureRow> Cultures
)
{
    /// <summary>Loads the records of nodes in the order given, in three statements whatever their number.</summary>
    public static IReadOnlyList<NodeRecord> Load(CmsDbContext database, IReadOnlyList<NodeRow> nodes)
    {
        if (nodes.Count == 0)
        {
            return [];
        }

        var ids = nodes.Select(node => node.Id).ToList();
        var versions = database
            .Versions.AsNoTracking()
            .Where(version => ids.Contains(version.NodeId) && (version.Current || version.Published))
            .ToList();
        return Assemble(database, nodes, versions, versions.Where(version => version.Current));
    }

    /// <summary>Loads chosen versions of one node, each with the published version beside it.</summary>
    public static IReadOnlyList<NodeRecord> LoadVersions(CmsDbContext database, NodeRow node, IReadOnlyList<VersionRow> chosen)
    {
        var published = database
            .Versions.AsNoTracking()
            .Where(version => version.NodeId == node.Id && version.Published)
            .ToList();
        return [.. chosen.SelectMany(version => Assemble(database, [node], [version, .. published], [version]))];
    }

    private static List<NodeRecord> Assemble(
        CmsDbContext database,
        IReadOnlyList<NodeRow> nodes,
        IReadOnlyList<VersionRow> versions,
        IEnumerable<VersionRow> chosen
    )
    {
        var nodeIds = nodes.Select(node => node.Id).ToList();
        var versionIds = versions.Select(version => version.Id).Distinct().ToList();
        var values = database
            .VersionValues.AsNoTracking()
            .Where(row => versionIds.Contains(row.VersionId))
            .ToList()
            .ToLookup(row => row.VersionId);
        var cultures = nodes.Any(node => node.Kind == NodeKind.Document)
            ? database.DocumentCultures.AsNoTracking().Where(row => nodeIds.Contains(row.NodeId)).ToList().ToLookup(row => row.NodeId)
            : Enumerable.Empty<DocumentCultureRow>().ToLookup(row => row.NodeId);
        var published = versions.Where(version => version.Published).DistinctBy(version => version.NodeId).ToDictionary(v => v.NodeId);
        var chosenByNode = chosen.ToDictionary(version => version.NodeId);

        return
        [
            .. nodes.Select(node =>
            {
                var version = chosenByNode[node.Id];
                var live = published.GetValueOrDefault(node.Id);
                var rows = live is null || live.Id == version.Id ? values[version.Id] : values[version.Id].Concat(values[live.Id]);
                return new NodeRecord(node, version, live, [.. rows], [.. cultures[node.Id]]);
            }),
        ];
    }
}
