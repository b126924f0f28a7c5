using KonTumInvest.Cms.Schema.Definitions;
using KonTumInvest.Cms.Schema.Entities;
using KonTumInvest.Cms.Storage.Groups;
using KonTumInvest.Cms.Storage.Querying;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>
/// The groups of <c>user-groups.json</c>, which cannot be changed, and those made in the back office. This is the one place that says what a
/// group may do with a document; Umbraco's services inherit and join it.
/// </summary>
internal sealed class UserGroupRepository(SchemaEntities entities, IDocumentIds ids, IMadeGroups made) : IUserGroupRepository
{
    private IEnumerable<IUserGroup> Originals => entities.UserGroups.Concat(made.All);

    /// <summary>A group by its alias or, if it is a made one, by the name that accounts have for it.</summary>
    public IUserGroup? Get(string alias) =>
        CopyOf(
            entities.UserGroups.FirstOrDefault(group => HasAlias(group, alias))
                ?? made.All.FirstOrDefault(group => group.Reference() == alias)
                ?? made.All.FirstOrDefault(group => HasAlias(group, alias))
        );

    public IUserGroup? Get(int id) => CopyOf(Originals.FirstOrDefault(group => group.Id == id));

    public IEnumerable<IUserGroup> GetMany(params int[]? ids) => CopyAll(Originals.Where(group => ids is null or [] || ids.Contains(group.Id)));

    public IEnumerable<IUserGroup> Get(IQuery<IUserGroup> query) => CopyAll(Originals.Where(EntityQuery<IUserGroup>.Matcher(query)));

    public int Count(IQuery<IUserGroup>? query) => Originals.Count(EntityQuery<IUserGroup>.Matcher(query));

    public bool Exists(int id) => Originals.Any(group => group.Id == id);

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        CopyAll(Originals.Where(group => group.AllowedSections.Contains(sectionAlias, StringComparer.OrdinalIgnoreCase)));

    /// <exception cref="NotSupportedException">The group is one of <c>user-groups.json</c>.</exception>
    public void Save(IUserGroup entity) => made.Save(Changeable(entity));

    /// <exception cref="NotSupportedException">The group is one of <c>user-groups.json</c>.</exception>
    public void Delete(IUserGroup entity) => made.Delete(Changeable(entity));

    /// <summary>Saves the group. Who is in it is kept with the accounts.</summary>
    /// <exception cref="NotSupportedException">Members are named, or the group is one of <c>user-groups.json</c>.</exception>
    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        if (userIds is { Length: > 0 })
        {
            throw new NotSupportedException("Accounts are put into groups in the back office, where it is checked and audited.");
        }

        Save(userGroup);
    }

    /// <summary>The rights given on single documents.</summary>
    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) =>
        [
            .. groupIds.SelectMany(id =>
                made.GrantsOf(id)
                    .Where(grant => entityIds is [] || entityIds.Contains(grant.Key))
                    .Select(grant => new EntityPermission(id, grant.Key, grant.Value))
            ),
        ];

    /// <summary>The rights given on each of the nodes and, if they are asked for, the groups' own where none are.</summary>
    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var found = new EntityPermissionCollection();
        foreach (var group in groups)
        {
            var grants = made.GrantsOf(group.Id);
            foreach (var node in nodeIds)
            {
                if (grants.TryGetValue(node, out var verbs))
                {
                    found.Add(new EntityPermission(group.Id, node, verbs));
                }
                else if (fallbackToDefaultPermissions)
                {
                    found.Add(new EntityPermission(group.Id, node, group.Permissions, isDefaultPermissions: true));
                }
            }
        }

        return found;
    }

    /// <exception cref="NotSupportedException">Always: rights are saved with their group.</exception>
    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds) => throw SavedWithTheGroup();

    /// <exception cref="NotSupportedException">Always: rights are saved with their group.</exception>
    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds) => throw SavedWithTheGroup();

    private IUserGroup Changeable(IUserGroup group) =>
        entities.UserGroups.Any(configured => configured.Key == group.Key)
            ? throw new NotSupportedException("The group is code: change the reviewed text in umbraco-config/user-groups.json and start again.")
            : group;

    private IUserGroup? CopyOf(IUserGroup? group) => group is null ? null : Copy(group);

    private List<IUserGroup> CopyAll(IEnumerable<IUserGroup> groups) => [.. groups.Select(Copy)];

    private IUserGroup Copy(IUserGroup entity)
    {
        var copy = (IUserGroup)entity.DeepClone();
        if (Definition(entity) is { } definition)
        {
            AccessEntities.SetStart(copy, definition, ids);
        }

        copy.Permissions = new HashSet<string>(entity.Permissions, StringComparer.Ordinal);
        copy.GranularPermissions = entity.GranularPermissions.ToHashSet();
        return copy.Clean();
    }

    private UserGroupDefinition? Definition(IUserGroup group) => entities.Catalog.UserGroups.FirstOrDefault(definition => definition.Key == group.Key);

    private static bool HasAlias(IUserGroup group, string alias) => string.Equals(group.Alias, alias, StringComparison.OrdinalIgnoreCase);

    private static NotSupportedException SavedWithTheGroup() => new("Rights over single documents are saved with the group that has them.");
}
