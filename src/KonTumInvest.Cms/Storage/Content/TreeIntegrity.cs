using KonTumInvest.Cms.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;

namespace KonTumInvest.Cms.Storage.Content;

/// <summary>Checks that every node's path and level follow from its parents.</summary>
internal static class TreeIntegrity
{
    /// <summary>What is wrong and, when asked, what was put right.</summary>
    public static ContentDataIntegrityReport Check(CmsDbContext database, NodeKind kind, bool fix)
    {
        var nodes = database.Nodes.AsNoTracking().Where(node => node.Kind == kind).OrderBy(node => node.Level).ToList();
        var correct = new Dictionary<int, (string Path, int Level)>
        {
            [Constants.System.Root] = (Constants.System.RootString, 0),
            [Constants.System.RecycleBinContent] = (Constants.System.RecycleBinContentPathPrefix.TrimEnd(','), 0),
            [Constants.System.RecycleBinMedia] = (Constants.System.RecycleBinMediaPathPrefix.TrimEnd(','), 0),
        };
        var issues = new Dictionary<int, ContentDataIntegrityReportEntry>();
        foreach (var node in TopDown(nodes))
        {
            if (!correct.TryGetValue(node.ParentId, out var parent))
            {
                continue;
            }

            var path = $"{parent.Path},{node.Id}";
            var level = parent.Level + 1;
            correct[node.Id] = (path, level);
            if (Problem(node, path, level) is not { } problem)
            {
                continue;
            }

            var entry = new ContentDataIntegrityReportEntry(problem);
            issues[node.Id] = entry;
            if (fix)
            {
                database
                    .Nodes.Where(row => row.Id == node.Id)
                    .ExecuteUpdate(set => set.SetProperty(row => row.Path, path).SetProperty(row => row.Level, level));
                entry.Fixed = true;
            }
        }

        return new ContentDataIntegrityReport(issues);
    }

    private static ContentDataIntegrityReport.IssueType? Problem(NodeRow node, string path, int level)
    {
        if (node.Path != path)
        {
            return node.Path.EndsWith($",{node.Id}", StringComparison.Ordinal)
                ? ContentDataIntegrityReport.IssueType.InvalidPathAndLevelByParentId
                : ContentDataIntegrityReport.IssueType.InvalidPathById;
        }

        return node.Level != level ? ContentDataIntegrityReport.IssueType.InvalidPathLevelMismatch : null;
    }

    // Levels may be what is wrong, so parents come first by following the parent ids rather than by sorting.
    private static IEnumerable<NodeRow> TopDown(List<NodeRow> nodes)
    {
        var children = nodes.ToLookup(node => node.ParentId);
        var waiting = new Queue<NodeRow>(nodes.Where(node => node.ParentId < 0));
        while (waiting.TryDequeue(out var node))
        {
            yield return node;
            foreach (var child in children[node.Id])
            {
                waiting.Enqueue(child);
            }
        }
    }
}
