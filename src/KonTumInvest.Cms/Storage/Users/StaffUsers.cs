using KonTumInvest.Cms.Schema.Entities;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Staff accounts as Umbraco's users: rights and languages are those of their groups, start nodes their own and those of the groups.</summary>
public sealed class StaffUsers(
    IStaffAccounts staff,
    IOptions<GlobalSettings> settings,
    IUserGroupRepository groups,
    IDocumentIds ids,
    Lazy<IDocumentNavigationQueryService> documents,
    Lazy<IMediaNavigationQueryService> media
)
{
    /// <summary>The numbers and keys of all staff.</summary>
    public IEnumerable<(int Id, Guid Key)> Ids => staff.All().Select(member => (member.Id, member.Key));

    /// <summary>New copies, so that no caller changes another's.</summary>
    public IEnumerable<IUser> All() => staff.All().Select(Create);

    public IUser? Find(Func<StaffMember, bool> matches) => staff.All().FirstOrDefault(matches) is { } member ? Create(member) : null;

    private IUser Create(StaffMember member)
    {
        var startDocuments = Numbers(member.Documents, key => documents.Value.TryGetParentKey(key, out _) ? ids.OfDocument(key) : null);
        var startMedia = Numbers(member.Media, key => media.Value.TryGetParentKey(key, out _) ? ids.OfMedia(key) : null);
        var own = member.Groups.Select(groups.Get).OfType<IUserGroup>().ToArray();
        foreach (var group in own)
        {
            // Umbraco overlooks start nodes that are gone. An account that has none left would start where its groups do, so that somebody
            // who throws the own start node away would see more than before.
            group.StartContentId = startDocuments is null ? null : group.StartContentId;
            group.StartMediaId = startMedia is null ? null : group.StartMediaId;
        }

        // Umbraco never sees a password: signing in is not its business here.
        var user = new User(
            settings.Value,
            member.Id,
            member.Name,
            member.Email,
            username: member.Email,
            SystemAccount.NoPassword,
            passwordConfig: null,
            [.. own.Select(group => group.ToReadOnlyGroup())],
            startContentIds: startDocuments ?? [],
            startMediaIds: startMedia ?? [],
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

    /// <summary>The numbers of the nodes at which the account starts by itself; null if it has such nodes and all are gone or thrown away.</summary>
    private static int[]? Numbers(StaffStart start, Func<Guid, int?> find)
    {
        if (start.Root)
        {
            return [Constants.System.Root];
        }

        int[] found = [.. start.Keys.Select(find).OfType<int>()];
        return found.Length == 0 && start.Keys.Count > 0 ? null : found;
    }
}
