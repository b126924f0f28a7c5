using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Which part of the document tree the account sees: what lies below where it starts, and the way there.</summary>
public sealed class StartNodes(ActingStaff staff, IEntityService entities, AppCaches caches)
{
    private IReadOnlyList<string>? _paths;

    /// <summary>Whether the account sees the whole tree.</summary>
    public bool Everything => Ids.Contains(Constants.System.Root);

    /// <summary>The keys of the documents at which the account starts; none if it sees the whole tree.</summary>
    public IReadOnlyList<Guid> Keys =>
        Everything || Ids.Length == 0 ? [] : [.. entities.GetAll(UmbracoObjectTypes.Document, Ids).Select(entity => entity.Key)];

    private int[] Ids => staff.User.CalculateContentStartNodeIds(entities, caches) ?? [];

    private IReadOnlyList<string> Paths =>
        _paths ??= Ids.Length == 0 ? [] : [.. entities.GetAllPaths(UmbracoObjectTypes.Document, Ids).Select(found => found.Path)];

    /// <summary>Whether the account may open the document.</summary>
    public bool Allows(IUmbracoEntity document) => Everything || Paths.Any(start => IsAtOrBelow(document.Path, start));

    /// <summary>Whether the document is shown in the tree, be it only as a step on the way to where the account starts.</summary>
    public bool Shows(IUmbracoEntity document) => Allows(document) || Paths.Any(start => IsAtOrBelow(start, document.Path));

    private static bool IsAtOrBelow(string path, string ancestor) => $"{path},".StartsWith($"{ancestor},", StringComparison.Ordinal);
}
