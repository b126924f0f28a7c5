using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.RecycleBin;

/// <summary>Reads what lies in a recycle bin, in its order.</summary>
public sealed class RecycleBinReader(IEntityService entities)
{
    private static readonly Ordering InOrder = Ordering.By("sortOrder");

    /// <summary>Part of what lies directly below a node in the bin, or below the bin itself.</summary>
    public Page<IEntitySlim> Below(UmbracoObjectTypes tree, TreeStart start, Guid parent, Window window)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(window);
        return start.ReadsEverything
            ? window.Read<IEntitySlim>(
                (int skip, int take, out long total) => entities.GetPagedTrashedChildren(parent, tree, skip, take, out total, ordering: InOrder)
            )
            : window.Of(All(tree, start, parent));
    }

    /// <summary>The neighbours of a node in the bin, and itself among them.</summary>
    /// <param name="tree">Documents or media.</param>
    /// <param name="start">What the account may read.</param>
    /// <param name="node">The node.</param>
    /// <param name="parent">What it lies below in the bin; none is the bin itself.</param>
    /// <param name="before">How many before it are asked for.</param>
    /// <param name="after">How many after it.</param>
    public Subset<IEntitySlim> Around(UmbracoObjectTypes tree, TreeStart start, Guid node, Guid? parent, int before, int after)
    {
        ArgumentNullException.ThrowIfNull(start);
        var bin = tree == UmbracoObjectTypes.Media ? Umbraco.Cms.Core.Constants.System.RecycleBinMediaKey : Umbraco.Cms.Core.Constants.System.RecycleBinContentKey;
        return Subset<IEntitySlim>.Around(All(tree, start, parent ?? bin), sibling => sibling.Key == node, before, after);
    }

    private List<IEntitySlim> All(UmbracoObjectTypes tree, TreeStart start, Guid parent) =>
        [.. entities.GetPagedTrashedChildren(parent, tree, 0, int.MaxValue, out _, ordering: InOrder).Where(start.Reads)];
}
