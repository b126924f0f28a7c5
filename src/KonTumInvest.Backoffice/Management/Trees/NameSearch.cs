using KonTumInvest.Content.Common;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Trees;

/// <summary>
/// Finds documents and media by their names, drafts too, written with Vietnamese marks or without. It reads all the names of a tree at
/// every search: some ten thousand of them are few enough, and no index can be behind.
/// </summary>
public sealed class NameSearch(IEntityService entities)
{
    private const int Batch = 500;

    private static readonly Ordering ByPath = Ordering.By("path");

    /// <summary>Nodes whose name in the language, or in any, contains the text; names that begin with it come first.</summary>
    public IReadOnlyList<IEntitySlim> Find(UmbracoObjectTypes tree, string query, string? culture, bool trashed)
    {
        var wanted = VietnameseText.Fold(query);
        return
        [
            .. All(tree, trashed)
                .Select(node => (Node: node, Place: Place(node, wanted, culture)))
                .Where(found => found.Place >= 0)
                .OrderBy(found => found.Place > 0)
                .ThenBy(found => found.Node.Level)
                .ThenBy(found => found.Node.SortOrder)
                .ThenBy(found => found.Node.Id)
                .Select(found => found.Node),
        ];
    }

    private IEnumerable<IEntitySlim> All(UmbracoObjectTypes tree, bool trashed)
    {
        for (long page = 0, seen = 0, total = 1; seen < total; page++)
        {
            var batch = entities
                .GetPagedDescendants(tree, page, Batch, out total, null, ByPath, includeTrashed: trashed)
                .ToList();
            if (batch.Count == 0)
            {
                yield break;
            }

            seen += batch.Count;
            foreach (var node in batch.Where(node => node.Trashed == trashed))
            {
                yield return node;
            }
        }
    }

    private static int Place(IEntitySlim node, string wanted, string? culture)
    {
        var cultures = (node as IDocumentEntitySlim)?.CultureNames ?? new Dictionary<string, string>();
        var names = cultures.Where(name => culture is null || name.Key.Equals(culture, StringComparison.OrdinalIgnoreCase));
        var places = names
            .Select(name => name.Value)
            .DefaultIfEmpty(node.Name)
            .Select(name => VietnameseText.Fold(name).IndexOf(wanted, StringComparison.Ordinal))
            .Where(place => place >= 0)
            .ToList();
        return places.Count == 0 ? -1 : places.Min();
    }
}
