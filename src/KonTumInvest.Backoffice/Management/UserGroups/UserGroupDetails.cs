using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Cms.Schema;
using KonTumInvest.Cms.Storage.Groups;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>Makes what the client shows out of groups.</summary>
public sealed class UserGroupDetails(ILanguageService languages, IEntityService entities, SchemaWords words)
{
    /// <summary>The name: of groups of the configuration in the language of the account, of others as it was given.</summary>
    public string NameOf(IUserGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var name = group.Name ?? group.Alias;
        return group.IsConfigured() ? words.In(name) : name;
    }

    public UserGroupItemModel ToItem(IUserGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new UserGroupItemModel(group.Key, NameOf(group), group.Alias, group.Icon);
    }

    public async Task<UserGroupModel> ToModelAsync(IUserGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return new UserGroupModel
        {
            Id = group.Key,
            Name = NameOf(group),
            Alias = group.Alias,
            Description = group.IsConfigured() ? words.InOrNull(group.Description) : group.Description,
            Icon = group.Icon,
            IsDeletable = !group.IsConfigured(),
            AliasCanBeChanged = !group.IsConfigured(),
            Sections = [.. group.AllowedSections.Select(Section.ClientName)],
            Languages = group.HasAccessToAllLanguages ? [] : await languages.GetIsoCodesByIdsAsync([.. group.AllowedLanguages]),
            HasAccessToAllLanguages = group.HasAccessToAllLanguages,
            DocumentStartNode = KeyOf(group.StartContentId, UmbracoObjectTypes.Document),
            DocumentRootAccess = group.StartContentId == Constants.System.Root,
            MediaStartNode = KeyOf(group.StartMediaId, UmbracoObjectTypes.Media),
            MediaRootAccess = group.StartMediaId == Constants.System.Root,
            FallbackPermissions = [.. group.Permissions.Order(StringComparer.Ordinal)],
            Permissions = [.. group.GranularPermissions.OfType<DocumentGranularPermission>().GroupBy(granted => granted.Key).Select(ToGrant)],
        };
    }

    private static DocumentGrantModel ToGrant(IGrouping<Guid, DocumentGranularPermission> document) =>
        new(new Reference(document.Key), [.. document.Select(granted => granted.Permission).Where(verb => verb.Length > 0).Order(StringComparer.Ordinal)]);

    private Reference? KeyOf(int? start, UmbracoObjectTypes tree) =>
        start is { } id && id != Constants.System.Root ? Reference.To(entities.Get(id, tree)?.Key) : null;
}
