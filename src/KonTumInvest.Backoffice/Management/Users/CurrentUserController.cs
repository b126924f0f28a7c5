using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
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
            HasDocumentRootAccess = start.Everything,
            MediaStartNodeIds = MediaStart(media),
            HasMediaRootAccess = media.Contains(Constants.System.Root),
            Languages = allLanguages ? [] : await LanguagesAsync(groups),
            HasAccessToAllLanguages = allLanguages,
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = [.. groups.SelectMany(group => group.Permissions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            AllowedSections = [.. user.AllowedSections.Distinct(StringComparer.OrdinalIgnoreCase).Select(Section.ClientName)],
            IsAdmin = groups.Exists(group => group.Alias == Constants.Security.AdminGroupAlias),
            UserGroupIds = [.. groups.Select(group => new Reference(group.Key))],
        };
    }

    [HttpGet("permissions/document")]
    public async Task<PermissionsModel> DocumentPermissions([FromQuery] Guid[] id)
    {
        var found = id.Length == 0 ? [] : await permissions.GetPermissionsAsync(staff.User, id.Distinct());
        return new PermissionsModel([.. found.Select(node => new NodePermissionsModel(node.NodeKey, [.. node.Permissions]))]);
    }

    [HttpGet("configuration")]
    public CurrentUserConfigurationModel Configuration() => new();

    private IReadOnlyList<Reference> MediaStart(int[] ids) =>
        ids.Length == 0 || ids.Contains(Constants.System.Root)
            ? []
            : [.. entities.GetAll(UmbracoObjectTypes.Media, ids).Select(folder => new Reference(folder.Key))];

    private async Task<IReadOnlyList<string>> LanguagesAsync(IEnumerable<IReadOnlyUserGroup> groups) =>
        await languages.GetIsoCodesByIdsAsync([.. groups.SelectMany(group => group.AllowedLanguages).Distinct()]);
}
