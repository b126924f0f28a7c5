using KonTumInvest.Cms.Schema.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>Groups as code. A right is the group's everywhere below its start: there are no rights per document.</summary>
internal sealed class UserGroupRepository(SchemaEntities entities, IDocumentIds ids)
    : SchemaRepository<IUserGroup>(() => entities.UserGroups),
        IUserGroupRepository
{
    public IUserGroup? Get(string alias) =>
        CopyOf(Originals.FirstOrDefault(group => string.Equals(group.Alias, alias, StringComparison.OrdinalIgnoreCase)));

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        CopyAll(Originals.Where(group => group.AllowedSections.Contains(sectionAlias, StringComparer.OrdinalIgnoreCase)));

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds) => throw SchemaIsCode();

    /// <summary>The rights given on single documents: none.</summary>
    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) => [];

    /// <summary>The groups' own rights for each of the nodes, if they are asked for.</summary>
    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return fallbackToDefaultPermissions
            ?
            [
                .. nodeIds.SelectMany(nodeId =>
                    groups.Select(group => new EntityPermission(group.Id, nodeId, group.Permissions, isDefaultPermissions: true))
                ),
            ]
            : [];
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds) => throw SchemaIsCode();

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds) => throw SchemaIsCode();

    protected override IUserGroup Copy(IUserGroup entity)
    {
        var copy = (IUserGroup)entity.DeepClone();
        AccessEntities.SetStart(copy, entities.Catalog.UserGroups.First(definition => definition.Key == entity.Key), ids);
        copy.Permissions = new HashSet<string>(entity.Permissions, StringComparer.Ordinal);
        return copy.Clean();
    }
}
