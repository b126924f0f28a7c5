using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Content.Common;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>The groups of staff, exactly as <c>user-groups.json</c> has them.</summary>
[Route(Path)]
[RequireSection(Section.Users)]
[AdministratorsOnly]
public sealed class UserGroupController(IUserGroupRepository groups, ILanguageService languages, IEntityService entities) : ManagementController
{
    [HttpGet("user-group")]
    public Task<Page<UserGroupModel>> List([FromQuery] Window window) => MapAsync(window.Of(All()));

    [HttpGet("filter/user-group")]
    public Task<Page<UserGroupModel>> Filter([FromQuery] string? filter, [FromQuery] Window window)
    {
        var wanted = VietnameseText.Fold(filter ?? string.Empty);
        return MapAsync(window.Of(All().Where(group => VietnameseText.Fold(group.Name).Contains(wanted, StringComparison.Ordinal)).ToList()));
    }

    [HttpGet("user-group/{id:guid}")]
    public async Task<ActionResult<UserGroupModel>> Get(Guid id) =>
        All().FirstOrDefault(group => group.Key == id) is { } found ? await MapAsync(found) : NotFoundProblem("The user group could not be found");

    [HttpGet("item/user-group")]
    public IReadOnlyList<UserGroupItemModel> Items([FromQuery] Guid[] id) =>
        [
            .. All()
                .Where(group => id.Contains(group.Key))
                .Select(group => new UserGroupItemModel(group.Key, group.Name ?? group.Alias, group.Alias, group.Icon)),
        ];

    private List<IUserGroup> All() => [.. groups.GetMany()];

    private async Task<Page<UserGroupModel>> MapAsync(Page<IUserGroup> page)
    {
        var mapped = new List<UserGroupModel>();
        foreach (var group in page.Items)
        {
            mapped.Add(await MapAsync(group));
        }

        return new Page<UserGroupModel>(page.Total, mapped);
    }

    private async Task<UserGroupModel> MapAsync(IUserGroup group) =>
        new()
        {
            Id = group.Key,
            Name = group.Name ?? group.Alias,
            Alias = group.Alias,
            Description = group.Description,
            Icon = group.Icon,
            Sections = [.. group.AllowedSections.Select(Section.ClientName)],
            Languages = group.HasAccessToAllLanguages ? [] : await languages.GetIsoCodesByIdsAsync([.. group.AllowedLanguages]),
            HasAccessToAllLanguages = group.HasAccessToAllLanguages,
            DocumentStartNode = KeyOf(group.StartContentId, UmbracoObjectTypes.Document),
            DocumentRootAccess = group.StartContentId == Constants.System.Root,
            MediaStartNode = KeyOf(group.StartMediaId, UmbracoObjectTypes.Media),
            MediaRootAccess = group.StartMediaId == Constants.System.Root,
            FallbackPermissions = [.. group.Permissions.Order(StringComparer.Ordinal)],
        };

    private Reference? KeyOf(int? start, UmbracoObjectTypes tree) =>
        start is { } id && id != Constants.System.Root ? Reference.To(entities.Get(id, tree)?.Key) : null;
}
