using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Trees;

/// <summary>Reads the tree of documents or of media in its order, as far as an account sees it.</summary>
public sealed class TreeReader(IEntityService entities)
{
    private static readonly Ordering InOrder = Ordering.By("sortOrder");

    /// <summary>Part of what lies directly below a node, or at the root.</summary>
    public Page<IEntitySlim> Below(UmbracoObjectTypes tree, TreeStart start, Guid? parent, Window window)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(window);
        return start.Everything
            ? window.Read<IEntitySlim>(
                (int skip, int take, out long total) => entities.GetPagedChildren(parent, tree, skip, take, out total, ordering: InOrder)
            )
            : window.Of(Shown(tree, start, parent));
    }

    /// <summary>The neighbours of a node below the same parent, and itself among them.</summary>
    public Subset<IEntitySlim> Around(UmbracoObjectTypes tree, TreeStart start, Guid node, Guid? parent, int before, int after)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Subset<IEntitySlim>.Around(Shown(tree, start, parent), sibling => sibling.Key == node, before, after);
    }

    private List<IEntitySlim> Shown(UmbracoObjectTypes tree, TreeStart start, Guid? parent) =>
        [
            .. entities
                .GetChildren(parent, tree)
                .Where(start.Shows)
                .OrderBy(node => node.SortOrder)
                .ThenBy(node => node.Id),
        ];
}
