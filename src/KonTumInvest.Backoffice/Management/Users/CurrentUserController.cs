using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.UserGroups;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>Who is signed in, and what they may do. What the client hides after this, the server refuses as well.</summary>
[Route(Path + "/user/current")]
public sealed class CurrentUserController(
    ActingStaff staff,
    StartNodes start,
    ILanguageService languages,
    IContentPermissionService permissions,
    IEntityService entities,
    AppCaches caches
) : ManagementController
{
    [HttpGet]
    public async Task<CurrentUserModel> Get()
    {
        var user = staff.User;
        var groups = user.Groups.ToList();
        var media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        var allLanguages = groups.Exists(group => group.HasAccessToAllLanguages);
        return new CurrentUserModel
        {
            Id = user.Key,
            Name = user.Name ?? user.Username,
            UserName = user.Username,
            Email = user.Email,
            LanguageIsoCode = user.Language,
            DocumentStartNodeIds = [.. start.Keys.Select(key => new Reference(key))],
            HasDocumentRootAccess = start.StartsAtRoot,
            MediaStartNodeIds = MediaStart(media),
            HasMediaRootAccess = media.Contains(Constants.System.Root),
            Languages = allLanguages ? [] : await LanguagesAsync(groups),
            HasAccessToAllLanguages = allLanguages,
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = [.. groups.SelectMany(group => group.Permissions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Permissions = await GrantsAsync(user, groups),
            AllowedSections = [.. user.AllowedSections.Distinct(StringComparer.OrdinalIgnoreCase).Select(Section.ClientName)],
            IsAdmin = groups.Exists(group => group.Alias == Constants.Security.AdminGroupAlias),
            UserGroupIds = [.. groups.Select(group => new Reference(group.Key))],
        };
    }

    [HttpGet("permissions/document")]
    public async Task<PermissionsModel> DocumentPermissions([FromQuery] Guid[] id)
    {
        // Asked for no document, Umbraco answers with all.
        var found = id.Length == 0 ? [] : await permissions.GetPermissionsAsync(staff.User, id.Distinct());
        return new PermissionsModel([.. found.Select(node => new NodePermissionsModel(node.NodeKey, [.. node.Permissions]))]);
    }

    [HttpGet("configuration")]
    public CurrentUserConfigurationModel Configuration() => new();

    // What all groups together give, wherever one of them has rights of its own: the client looks for the nearest of these above a document.
    private async Task<IReadOnlyList<DocumentGrantModel>> GrantsAsync(IUser user, IEnumerable<IReadOnlyUserGroup> groups)
    {
        var documents = groups.SelectMany(group => group.GranularPermissions).OfType<DocumentGranularPermission>().Select(granted => granted.Key).ToHashSet();
        var found = documents.Count == 0 ? [] : await permissions.GetPermissionsAsync(user, documents);
        return [.. found.Select(node => new DocumentGrantModel(new Reference(node.NodeKey), [.. node.Permissions.Where(verb => verb.Length > 0)]))];
    }

    private IReadOnlyList<Reference> MediaStart(int[] ids) =>
        ids.Length == 0 || ids.Contains(Constants.System.Root)
            ? []
            : [.. entities.GetAll(UmbracoObjectTypes.Media, ids).Select(folder => new Reference(folder.Key))];

    private async Task<IReadOnlyList<string>> LanguagesAsync(IEnumerable<IReadOnlyUserGroup> groups) =>
        await languages.GetIsoCodesByIdsAsync([.. groups.SelectMany(group => group.AllowedLanguages).Distinct()]);
}
