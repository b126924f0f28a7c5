using System.Globalization;
using KonTumInvest.Cms.Schema;
using Umbraco.Cms.Core.Models.Membership;

namespace KonTumInvest.Cms.Storage.Groups;

/// <summary>
/// How accounts name their groups: those of <c>user-groups.json</c> by alias, made ones by key. So a group that is made later never takes over
/// the members, or the rights, of one that had the same alias.
/// </summary>
public static class GroupReference
{
    /// <summary>Whether the group is one of <c>user-groups.json</c>, which nobody changes in the back office.</summary>
    public static bool IsConfigured(this IUserGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Id >= SchemaId.First;
    }

    /// <summary>The name under which an account keeps the group.</summary>
    public static string Reference(this IUserGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.IsConfigured() ? group.Alias : group.Key.ToString("D", CultureInfo.InvariantCulture);
    }
}
