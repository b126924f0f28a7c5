using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Which part of a tree the account sees: what lies below where it starts, and the way there.</summary>
public abstract class TreeStart(UmbracoObjectTypes tree, IEntityService entities)
{
    private IReadOnlyList<string>? _paths;

    /// <summary>Whether the account sees the whole tree.</summary>
    public bool Everything => Ids.Contains(Constants.System.Root);

    /// <summary>The keys of the nodes at which the account starts; none if it sees the whole tree.</summary>
    public IReadOnlyList<Guid> Keys => Everything || Ids.Count == 0 ? [] : [.. entities.GetAll(tree, [.. Ids]).Select(entity => entity.Key)];

    /// <summary>The numbers of the nodes at which the account starts.</summary>
    protected abstract IReadOnlyCollection<int> Ids { get; }

    private IReadOnlyList<string> Paths => _paths ??= Ids.Count == 0 ? [] : [.. entities.GetAllPaths(tree, [.. Ids]).Select(found => found.Path)];

    /// <summary>Whether the account may open the node.</summary>
    public bool Allows(IUmbracoEntity node) => Everything || Paths.Any(start => IsAtOrBelow(node.Path, start));

    /// <summary>Whether the node is shown in the tree, be it only as a step on the way to where the account starts.</summary>
    public bool Shows(IUmbracoEntity node) => Allows(node) || Paths.Any(start => IsAtOrBelow(start, node.Path));

    private static bool IsAtOrBelow(string path, string ancestor) => $"{path},".StartsWith($"{ancestor},", StringComparison.Ordinal);
}
