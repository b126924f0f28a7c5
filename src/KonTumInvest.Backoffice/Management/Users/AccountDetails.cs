using KonTumInvest.Backoffice.Accounts;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Cms.Storage.Groups;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>Makes what the client shows out of staff accounts.</summary>
public sealed class AccountDetails(IUserGroupRepository groups, StaffAvatars avatars, TimeProvider time)
{
    /// <summary>Umbraco's client asks for one address per size; there is one picture for all.</summary>
    private const int AvatarSizes = 5;

    public AccountModel ToModel(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new AccountModel
        {
            Id = account.Id,
            Name = account.Name,
            UserName = account.Email!,
            Email = account.Email!,
            LanguageIsoCode = account.Language,
            AvatarUrls = AvatarUrls(account.Id),
            State = StateOf(account),
            FailedLoginAttempts = account.AccessFailedCount,
            CreateDate = account.CreatedAt,
            UpdateDate = account.CreatedAt,
            LastLoginDate = account.LastSignInAt,
            DocumentStartNodeIds = [.. account.DocumentStart.Keys.Select(key => new Reference(key))],
            HasDocumentRootAccess = account.DocumentStart.Root,
            MediaStartNodeIds = [.. account.MediaStart.Keys.Select(key => new Reference(key))],
            HasMediaRootAccess = account.MediaStart.Root,
            IsAdmin = account.Groups.Contains(Constants.Security.AdminGroupAlias),
            UserGroupIds = [.. account.Groups.Select(groups.Get).Select(group => Reference.To(group?.Key)).OfType<Reference>()],
        };
    }

    public AccountState StateOf(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.Disabled ? AccountState.Disabled
            : account.LockedAt(time.GetUtcNow()) ? AccountState.LockedOut
            : !account.HasPassword ? AccountState.Invited
            : account.LastSignInAt is null ? AccountState.Inactive
            : AccountState.Active;
    }

    public IReadOnlyList<string> AvatarUrls(Guid account) => avatars.UrlOf(account) is { } url ? [.. Enumerable.Repeat(url, AvatarSizes)] : [];

    /// <summary>The names that accounts have for groups; a key that no group has stays as it is, and the register refuses it.</summary>
    public IReadOnlyList<string> ReferencesOf(IEnumerable<Reference> keys)
    {
        var all = groups.GetMany().ToDictionary(group => group.Key, group => group.Reference());
        return [.. keys.Select(key => all.GetValueOrDefault(key.Id, key.Id.ToString())).Distinct()];
    }
}
