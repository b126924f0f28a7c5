using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Staff accounts as Umbraco's users: their rights, languages and start nodes are those of their groups.</summary>
public sealed class StaffUsers(IStaffAccounts staff, IOptions<GlobalSettings> settings, IUserGroupRepository groups)
{
    /// <summary>The numbers and keys of all staff.</summary>
    public IEnumerable<(int Id, Guid Key)> Ids => staff.All().Select(member => (member.Id, member.Key));

    /// <summary>New copies, so that no caller changes another's.</summary>
    public IEnumerable<IUser> All() => staff.All().Select(Create);

    public IUser? Find(Func<StaffMember, bool> matches) => staff.All().FirstOrDefault(matches) is { } member ? Create(member) : null;

    private IUser Create(StaffMember member)
    {
        var own = member.Groups.Select(groups.Get).OfType<IUserGroup>().Select(group => group.ToReadOnlyGroup()).ToArray();

        // Umbraco never sees a password: signing in is not its business here.
        var user = new User(
            settings.Value,
            member.Id,
            member.Name,
            member.Email,
            username: member.Email,
            SystemAccount.NoPassword,
            passwordConfig: null,
            own,
            startContentIds: [],
            startMediaIds: [],
            startElementIds: []
        )
        {
            Key = member.Key,
            Language = member.Language,
            IsApproved = member.Enabled,
            IsLockedOut = member.Locked,
            CreateDate = member.CreatedAt.UtcDateTime,
            UpdateDate = member.CreatedAt.UtcDateTime,
            InvitedDate = member.Invited ? member.CreatedAt.UtcDateTime : null,
            LastLoginDate = member.LastSignInAt?.UtcDateTime,
        };
        user.ResetDirtyProperties(false);
        return user;
    }
}
