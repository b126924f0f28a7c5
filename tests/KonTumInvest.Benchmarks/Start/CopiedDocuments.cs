using KonTumInvest.Cms.Storage;
using KonTumInvest.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Benchmarks.Start;

/// <summary>
/// Makes a large site of a small one: copies plots, figures, legal documents and policies of the starter content, the kinds that grow in
/// use, row by row as the product stores them, until so many documents are published. The services would take a quarter of an hour.
/// </summary>
internal static class CopiedDocuments
{
    // A kind of which the starter content holds fewer is one of a few pages, not one of many.
    private const int LeastOfAKind = 10;

    /// <summary>Copies until the database holds <paramref name="wanted"/> documents, all of them published in both languages.</summary>
    public static async Task FillAsync(string connectionString, int wanted)
    {
        var options = new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite(connectionString).Options;
        await using var reading = new SqliteCmsDbContext(options);
        var originals = await OriginalsAsync(reading);
        var missing = wanted - await reading.Nodes.CountAsync(node => node.Kind == NodeKind.Document);
        var nextNode = await reading.Nodes.MaxAsync(node => node.Id);
        var nextVersion = await reading.Versions.MaxAsync(version => version.Id);
        for (var copy = 1; missing > 0; copy++)
        {
            // A context of its own for each round, so that none grows large.
            await using var writing = new SqliteCmsDbContext(options);
            foreach (var original in originals.Take(missing))
            {
                original.AddCopy(writing, copy, ++nextNode, () => ++nextVersion);
            }

            missing -= originals.Count;
            await writing.SaveChangesAsync();
        }
    }

    private static async Task<List<DocumentRows>> OriginalsAsync(CmsDbContext database)
    {
        var documents = await database.Nodes.AsNoTracking().Where(node => node.Kind == NodeKind.Document && node.Published).ToListAsync();
        var versions = (await database.Versions.AsNoTracking().ToListAsync()).ToLookup(version => version.NodeId);
        var values = (await database.VersionValues.AsNoTracking().ToListAsync()).ToLookup(row => row.VersionId);
        var cultures = (await database.DocumentCultures.AsNoTracking().ToListAsync()).ToLookup(row => row.NodeId);
        var urls = (await database.DocumentUrls.AsNoTracking().ToListAsync()).ToLookup(url => url.DocumentKey);
        var parents = documents.Select(node => node.ParentId).ToHashSet();
        return
        [
            .. documents
                .Where(node => !parents.Contains(node.Id))
                .GroupBy(node => node.ContentTypeId)
                .Where(kind => kind.Count() >= LeastOfAKind)
                .SelectMany(kind => kind)
                .Select(node => new DocumentRows(
                    node,
                    [.. versions[node.Id].Select(version => (version, values[version.Id].ToList()))],
                    [.. cultures[node.Id]],
                    [.. urls[node.Key]]
                )),
        ];
    }

    /// <summary>Every row of one document.</summary>
    private sealed record DocumentRows(
        NodeRow Node,
        IReadOnlyList<(VersionRow Version, List<VersionValuesRow> Values)> Versions,
        IReadOnlyList<DocumentCultureRow> Cultures,
        IReadOnlyList<DocumentUrlRow> Urls
    )
    {
        public void AddCopy(CmsDbContext database, int copy, int nodeId, Func<int> nextVersion)
        {
            var key = Guid.CreateVersion7();
            var parentPath = Node.Path[..Node.Path.LastIndexOf(',')];
            Add(
                database,
                Node,
                (nameof(NodeRow.Id), nodeId),
                (nameof(NodeRow.Key), key),
                (nameof(NodeRow.Path), $"{parentPath},{nodeId}"),
                (nameof(NodeRow.Name), $"{Node.Name} {copy}")
            );
            foreach (var (version, values) in Versions)
            {
                var versionId = nextVersion();
                Add(database, version, (nameof(VersionRow.Id), versionId), (nameof(VersionRow.NodeId), nodeId));
                foreach (var row in values)
                {
                    Add(
                        database,
                        row,
                        (nameof(VersionValuesRow.VersionId), versionId),
                        (nameof(VersionValuesRow.Name), row.Name is null ? null : $"{row.Name} {copy}")
                    );
                }
            }

            foreach (var culture in Cultures)
            {
                Add(database, culture, (nameof(DocumentCultureRow.NodeId), nodeId));
            }

            foreach (var url in Urls)
            {
                Add(
                    database,
                    url,
                    (nameof(DocumentUrlRow.Id), 0),
                    (nameof(DocumentUrlRow.DocumentKey), key),
                    (nameof(DocumentUrlRow.Segment), $"{url.Segment}-{copy}")
                );
            }
        }

        private static void Add<TRow>(CmsDbContext database, TRow original, params (string Property, object? Value)[] changes)
            where TRow : class
        {
            var values = database.Entry(original).CurrentValues.Clone();
            foreach (var (property, value) in changes)
            {
                values[property] = value;
            }

            database.Add(values.ToObject());
        }
    }
}
