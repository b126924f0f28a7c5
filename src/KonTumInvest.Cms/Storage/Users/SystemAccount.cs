using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>The built-in account that starter content, schedules and jobs act as. It has no password and cannot sign in.</summary>
public sealed class SystemAccount(IOptions<GlobalSettings> settings, IUserGroupRepository groups)
{
    /// <summary>Umbraco's number for its first account; stored on every node the system creates.</summary>
    public const int Id = -1;

    /// <summary>Umbraco's key for the same account.</summary>
    public static readonly Guid Key = Constants.Security.SuperUserKey;

    /// <summary>Umbraco's mark for "no password": it is the hash of none.</summary>
    internal const string NoPassword = Constants.Security.EmptyPasswordPrefix;

    private const string Name = "System";

    /// <summary>A reserved domain: mail to it goes nowhere.</summary>
    private const string Email = "system@kontuminvest.example";

    /// <summary>A new copy, so that no caller changes another's.</summary>
    public IUser Create()
    {
        IReadOnlyUserGroup[] own = groups.Get(Constants.Security.AdminGroupAlias) is { } administrators ? [administrators.ToReadOnlyGroup()] : [];
        var user = new User(
            settings.Value,
            Id,
            Name,
            Email,
            username: Name,
            NoPassword,
            passwordConfig: null,
            own,
            startContentIds: [],
            startMediaIds: [],
            startElementIds: []
        )
        {
            Key = Key,
            IsApproved = true,
        };
        user.ResetDirtyProperties(false);
        return user;
    }
}
