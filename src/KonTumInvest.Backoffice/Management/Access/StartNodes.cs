using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Access;

/// <summary>Where the account starts in the tree of documents, and which of them it may read.</summary>
public sealed class StartNodes(ActingStaff staff, IEntityService entities, IUserService users, AppCaches caches)
    : TreeStart(UmbracoObjectTypes.Document, entities)
{
    private readonly IEntityService _entities = entities;
    private readonly Dictionary<string, bool> _read = [];
    private bool? _readsEverything;

    /// <summary>Whether one of its groups may read and has no document that it may not: groups add to each other.</summary>
    public override bool ReadsEverything => _readsEverything ??= staff.User.Groups.Any(ReadsAll);

    protected override IReadOnlyCollection<int> Ids => staff.User.CalculateContentStartNodeIds(_entities, caches) ?? [];

    protected override IReadOnlyCollection<Guid> Readable =>
        ReadsEverything
            ? []
            : staff.User.Groups.SelectMany(Grants).Where(grant => grant.Permission == DocumentVerb.Read).Select(grant => grant.Key).ToHashSet();

    protected override bool Reads(string path)
    {
        if (!_read.TryGetValue(path, out var may))
        {
            _read[path] = may = users.GetPermissionsForPath(staff.User, path).GetAllPermissions().Contains(DocumentVerb.Read);
        }

        return may;
    }

    private static bool ReadsAll(IReadOnlyUserGroup group) =>
        group.Permissions.Contains(DocumentVerb.Read)
        && Grants(group).GroupBy(grant => grant.Key).All(document => document.Any(grant => grant.Permission == DocumentVerb.Read));

    private static IEnumerable<DocumentGranularPermission> Grants(IReadOnlyUserGroup group) =>
        group.GranularPermissions.OfType<DocumentGranularPermission>();
}
