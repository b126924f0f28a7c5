using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.StaleSaves;
using KonTumInvest.Cms.Storage.Groups;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace KonTumInvest.Backoffice.Management.UserGroups;

/// <summary>
/// Makes, changes and deletes groups. Those of <c>user-groups.json</c> are not touched (<c>docs/adr/0030-user-groups.md</c>). What a change
/// forbids is refused from the next request on.
/// </summary>
[Route(Path + "/user-group")]
[RequireSection(Section.Users)]
[AdministratorsOnly]
public sealed class UserGroupEditingController(
    IUserGroupService groups,
    SentUserGroups sent,
    StaleStaffGuard stale,
    GroupMembers members,
    StaffDirectory directory,
    StaffAudit audit,
    ActingStaff staff
) : ManagementController
{
    private StaffClient Client => StaffClient.Of(HttpContext);

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpPost]
    public async Task<ActionResult> Create([FromBody] SaveUserGroup asked)
    {
        var group = sent.New(asked);
        if (await sent.FillAsync(group, asked) is { } refusal)
        {
            return refusal;
        }

        var made = await SaveAsync(() => groups.CreateAsync(group, staff.Key));
        if (made != UserGroupOperationStatus.Success)
        {
            return made.ToProblem();
        }

        await NoteAsync(StaffEventKind.GroupMade, group.Key);
        return CreatedAt("user-group", group.Key);
    }

    [HttpPut("{id:guid}")]
    public async Task<ActionResult> Update(Guid id, [FromBody] SaveUserGroup asked)
    {
        if (await groups.GetAsync(id) is { } known && known.IsConfigured())
        {
            return UserGroupRefusals.Configured;
        }

        if (await stale.SaveGroupAsync(id, group => UpdateAsync(group, asked)) is { } refusal)
        {
            return refusal;
        }

        await NoteAsync(StaffEventKind.GroupChanged, id);
        return Ok();
    }

    [HttpDelete("{id:guid}")]
    public Task<ActionResult> Delete(Guid id) => DeleteAsync([id]);

    [HttpDelete]
    public Task<ActionResult> DeleteSome([FromBody] SomeUserGroups some) => DeleteAsync([.. some.UserGroupIds.Select(group => group.Id).Distinct()]);

    private async Task<ActionResult?> UpdateAsync(IUserGroup group, SaveUserGroup asked)
    {
        if (await sent.FillAsync(group, asked) is { } refusal)
        {
            return refusal;
        }

        var changed = await SaveAsync(() => groups.UpdateAsync(group, staff.Key));
        return changed is UserGroupOperationStatus.Success ? null : changed.ToProblem();
    }

    private async Task<ActionResult> DeleteAsync(IReadOnlyCollection<Guid> keys)
    {
        var doomed = new List<IUserGroup>();
        foreach (var key in keys)
        {
            if (await groups.GetAsync(key) is not { } group)
            {
                return UserGroupRefusals.NotFound;
            }

            if (group.IsConfigured())
            {
                return UserGroupRefusals.Configured;
            }

            doomed.Add(group);
        }

        var deleted = await groups.DeleteAsync(keys.ToHashSet());
        if (!deleted.Success)
        {
            return deleted.Result.ToProblem();
        }

        foreach (var group in doomed)
        {
            await members.EmptyAsync(group, staff.Key, Client, Aborted);
            await NoteAsync(StaffEventKind.GroupDeleted, group.Key);
        }

        return Ok();
    }

    private static async Task<UserGroupOperationStatus> SaveAsync(Func<Task<Attempt<IUserGroup, UserGroupOperationStatus>>> save)
    {
        try
        {
            return (await save()).Status;
        }
        catch (DbUpdateException)
        {
            // Two administrators took the same alias at the same moment.
            return UserGroupOperationStatus.DuplicateAlias;
        }
    }

    private async Task NoteAsync(StaffEventKind kind, Guid group)
    {
        directory.Forget();
        await audit.WriteAsync(kind, accountId: null, Client, Aborted, groupId: group, actorId: staff.Key);
    }
}
