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
    /// <summary>Loads the current records of nodes in the order given, in one statement whatever their number.</summary>
    public static IReadOnlyList<NodeRecord> Load(CmsDbContext database, IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var records = Load(database, database.Nodes.Where(node => ids.Contains(node.Id))).ToDictionary(record => record.Node.Id);
        return [.. ids.Where(records.ContainsKey).Select(id => records[id])];
    }

    /// <summary>Loads the current records of the nodes chosen, in no order, in one statement.</summary>
    public static IReadOnlyList<NodeRecord> Load(CmsDbContext database, IQueryable<NodeRow> nodes) =>
        Assemble(Parts(database, nodes).AsNoTracking());

    /// <summary>Loads the current record of a node for change: its rows are tracked.</summary>
    /// <exception cref="InvalidOperationException">The node does not exist.</exception>
    public static NodeRecord Track(CmsDbContext database, int id, NodeKind kind) =>
        Assemble(Parts(database, database.Nodes.Where(node => node.Id == id && node.Kind == kind))) is [var record]
            ? record
            : throw new InvalidOperationException($"{kind} {id} does not exist, or no longer.");

    /// <summary>Loads chosen versions of one node, each with the published version beside it.</summary>
    public static IReadOnlyList<NodeRecord> LoadVersions(CmsDbContext database, NodeRow node, IReadOnlyList<VersionRow> chosen)
    {
        var published = database.Versions.AsNoTracking().FirstOrDefault(version => version.NodeId == node.Id && version.Published);
        var versionIds = chosen.Select(version => version.Id).Append(published?.Id ?? 0).Distinct().ToList();
        var values = database
            .VersionValues.AsNoTracking()
            .Where(row => versionIds.Contains(row.VersionId))
            .ToList()
            .ToLookup(row => row.VersionId);
        var cultures = database.DocumentCultures.AsNoTracking().Where(row => row.NodeId == node.Id).ToList();
        return
        [
            .. chosen.Select(version =>
            {
                var rows = published is null || published.Id == version.Id ? values[version.Id] : values[version.Id].Concat(values[published.Id]);
                return new NodeRecord(node, version, published, [.. rows], cultures);
            }),
        ];
    }

    public IReadOnlyList<VersionValuesRow> ValuesOf(VersionRow version) => [.. Values.Where(row => row.VersionId == version.Id)];

    // One row for each version and culture, so no value is sent twice. A culture's state comes with the values of that culture, which the
    // current version always has.
    private static IQueryable<Part> Parts(CmsDbContext database, IQueryable<NodeRow> nodes) =>
        from node in nodes
        join version in database.Versions.Where(version => version.Current || version.Published) on node.Id equals version.NodeId
        from values in database.VersionValues.Where(row => row.VersionId == version.Id).DefaultIfEmpty()
        from state in database.DocumentCultures.Where(row => row.NodeId == node.Id && row.Culture == values!.Culture).DefaultIfEmpty()
        select new Part(node, version, values, state);

    private static IReadOnlyList<NodeRecord> Assemble(IQueryable<Part> parts) =>
        [
            .. parts
                .AsEnumerable()
                .GroupBy(part => part.Node.Id)
                .Select(group =>
                {
                    var rows = group.ToList();
                    return new NodeRecord(
                        rows[0].Node,
                        rows.First(part => part.Version.Current).Version,
                        rows.FirstOrDefault(part => part.Version.Published)?.Version,
                        [.. rows.Select(part => part.Values).OfType<VersionValuesRow>()],
                        [.. rows.Select(part => part.State).OfType<DocumentCultureRow>().DistinctBy(state => state.Culture)]
                    );
                }),
        ];

    private sealed record Part(NodeRow Node, VersionRow Version, VersionValuesRow? Values, DocumentCultureRow? State);
}
