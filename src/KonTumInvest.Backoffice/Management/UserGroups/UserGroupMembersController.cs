using System.ComponentModel.DataAnnotations;
using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Documents.Writing;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Users;
using KonTumInvest.Cms.Storage.Groups;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>Puts accounts into groups and takes them out, those of <c>user-groups.json</c> as well: members are no schema.</summary>
[Route(Path + "/user-group/{id:guid}/users")]
[RequireSection(Section.Users)]
[AdministratorsOnly]
public sealed class UserGroupMembersController(IUserGroupService groups, StaffAdministration administration, ActingStaff staff) : ManagementController
{
    [HttpPost]
    public Task<ActionResult> Add(Guid id, [FromBody, Required, EachPresent] IReadOnlyList<Reference> accounts) =>
        ChangeAsync(id, accounts, (own, group) => own.Contains(group) ? own : [.. own, group]);

    [HttpDelete]
    public Task<ActionResult> Remove(Guid id, [FromBody, Required, EachPresent] IReadOnlyList<Reference> accounts) =>
        ChangeAsync(id, accounts, (own, group) => own.Contains(group) ? [.. own.Where(other => other != group)] : null);

    // Stops at the first refusal, which is told; what was done before it is done.
    private async Task<ActionResult> ChangeAsync(
        Guid id,
        IReadOnlyList<Reference> accounts,
        Func<IReadOnlyList<string>, string, IReadOnlyList<string>?> change
    )
    {
        if (await groups.GetAsync(id) is not { } group)
        {
            return UserGroupRefusals.NotFound;
        }

        foreach (var account in accounts.DistinctBy(account => account.Id))
        {
            if (await ChangeAsync(account.Id, group, change) is { } refusal)
            {
                return refusal;
            }
        }

        return Ok();
    }

    private async Task<ActionResult?> ChangeAsync(Guid account, IUserGroup group, Func<IReadOnlyList<string>, string, IReadOnlyList<string>?> change)
    {
        if (await administration.ReadAsync(account, HttpContext.RequestAborted) is not { } stored)
        {
            return StaffError.NotFound.ToProblem();
        }

        if (change(stored.Groups, group.Reference()) is not { } changed)
        {
            return UserGroupOperationStatus.UserNotInGroup.ToProblem();
        }

        var error = await administration.SetGroupsAsync(account, changed, staff.Key, StaffClient.Of(HttpContext), HttpContext.RequestAborted);
        return error is StaffError.None ? null : error.ToProblem();
    }
}
