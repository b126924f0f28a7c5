using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Which part of a tree the account sees: what it may read at and below where it starts, and the way there.</summary>
public abstract class TreeStart(UmbracoObjectTypes tree, IEntityService entities)
{
    private IReadOnlyList<string>? _paths;
    private IReadOnlyList<string>? _ways;

    /// <summary>Whether the account starts at the root of the tree.</summary>
    public bool StartsAtRoot => Ids.Contains(Constants.System.Root);

    /// <summary>Whether the account may read whatever lies below where it starts.</summary>
    public virtual bool ReadsEverything => true;

    /// <summary>Whether the account sees the whole tree.</summary>
    public bool Everything => StartsAtRoot && ReadsEverything;

    /// <summary>The keys of the nodes at which the account starts; none if that is the root.</summary>
    public IReadOnlyList<Guid> Keys => StartsAtRoot || Ids.Count == 0 ? [] : [.. entities.GetAll(tree, [.. Ids]).Select(entity => entity.Key)];

    /// <summary>The numbers of the nodes at which the account starts.</summary>
    protected abstract IReadOnlyCollection<int> Ids { get; }

    /// <summary>The keys of nodes that the account may read although it may not read what is above.</summary>
    protected virtual IReadOnlyCollection<Guid> Readable => [];

    private IReadOnlyList<string> Paths => _paths ??= Ids.Count == 0 ? [] : [.. entities.GetAllPaths(tree, [.. Ids]).Select(found => found.Path)];

    // Where the account may open something, though perhaps nothing above it.
    private IReadOnlyList<string> Ways =>
        _ways ??= [.. Paths.Concat(Readable.Count == 0 ? [] : entities.GetAllPaths(tree, [.. Readable]).Select(found => found.Path)).Where(Allows)];

    /// <summary>Whether the account may open the node.</summary>
    public bool Allows(IUmbracoEntity node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Allows(node.Path);
    }

    /// <summary>Whether the node is shown in the tree, be it only as a step on the way to what the account may open.</summary>
    public bool Shows(IUmbracoEntity node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Allows(node.Path) || Ways.Any(way => IsAtOrBelow(way, node.Path));
    }

    /// <summary>Whether the account may read the node, wherever it starts.</summary>
    public bool Reads(IUmbracoEntity node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return ReadsEverything || Reads(node.Path);
    }

    /// <summary>Whether the account may read what lies at the path. Asked only if it may not read everything.</summary>
    protected virtual bool Reads(string path) => true;

    private bool Allows(string path) =>
        (StartsAtRoot || Paths.Any(start => IsAtOrBelow(path, start))) && (ReadsEverything || Reads(path));

    private static bool IsAtOrBelow(string path, string ancestor) => $"{path},".StartsWith($"{ancestor},", StringComparison.Ordinal);
}
