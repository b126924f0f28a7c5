using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.StaleSaves;
using KonTumInvest.Content.Common;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>The groups of staff: those of <c>user-groups.json</c> and those made in the back office.</summary>
[Route(Path)]
[RequireSection(Section.Users)]
[AdministratorsOnly]
public sealed class UserGroupController(IUserGroupRepository groups, UserGroupDetails details, StaleStaffGuard stale) : ManagementController
{
    [HttpGet("user-group")]
    public Task<Page<UserGroupModel>> List([FromQuery] Window window) => MapAsync(window.Of(All()));

    [HttpGet("filter/user-group")]
    public Task<Page<UserGroupModel>> Filter([FromQuery] string? filter, [FromQuery] Window window)
    {
        var wanted = VietnameseText.Fold(filter ?? string.Empty);
        return MapAsync(window.Of(All().Where(group => VietnameseText.Fold(details.NameOf(group)).Contains(wanted, StringComparison.Ordinal)).ToList()));
    }

    [HttpGet("user-group/{id:guid}")]
    public async Task<ActionResult<UserGroupModel>> Get(Guid id)
    {
        if (All().Find(group => group.Key == id) is not { } found)
        {
            return UserGroupRefusals.NotFound;
        }

        var group = await details.ToModelAsync(found);
        stale.Seen(group);
        return group;
    }

    [HttpGet("item/user-group")]
    public IReadOnlyList<UserGroupItemModel> Items([FromQuery] Guid[] id) => [.. All().Where(group => id.Contains(group.Key)).Select(details.ToItem)];

    private List<IUserGroup> All() => [.. groups.GetMany()];

    private async Task<Page<UserGroupModel>> MapAsync(Page<IUserGroup> page)
    {
        var mapped = new List<UserGroupModel>();
        foreach (var group in page.Items)
        {
            mapped.Add(await details.ToModelAsync(group));
        }

        return new Page<UserGroupModel>(page.Total, mapped);
    }
}
