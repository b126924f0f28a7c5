using KonTumInvest.Backoffice.Accounts.Storage;
using KonTumInvest.Cms.Storage.Groups;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;

namespace KonTumInvest.Backoffice.Accounts;

/// <summary>Takes all accounts out of a group that is deleted.</summary>
public sealed class GroupMembers(UserManager<StaffAccount> users, StaffDbContext context, StaffDirectory directory, StaffAudit audit)
{
    /// <summary>Takes every account out of the group. Some are in no group afterwards, and see a page that says so.</summary>
    public async Task EmptyAsync(IUserGroup group, Guid actor, StaffClient client, CancellationToken cancellationToken)
    {
        var reference = group.Reference();

        // Groups are one column of text: the accounts are few, and are looked through here.
        var all = await context.Accounts.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var member in all.Where(account => account.Groups.Contains(reference)))
        {
            if (await users.FindByIdAsync(member.Id.ToString()) is not { } account)
            {
                continue;
            }

            account.Groups = [.. account.Groups.Where(own => own != reference)];
            if ((await users.UpdateAsync(account)).Succeeded)
            {
                await audit.WriteAsync(StaffEventKind.GroupsChanged, account.Id, client, cancellationToken, actorId: actor);
            }
        }

        directory.Forget();
    }
}
