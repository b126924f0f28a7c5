using KonTumInvest.Backoffice.Accounts;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>Which accounts are listed, and in which order.</summary>
public sealed class AccountFilter
{
    /// <summary>Part of a name or address.</summary>
    [FromQuery(Name = "filter")]
    public string? Filter { get; init; }

    [FromQuery(Name = "userGroupIds")]
    public Guid[]? UserGroupIds { get; init; }

    [FromQuery(Name = "userStates")]
    public AccountState[]? UserStates { get; init; }

    [FromQuery(Name = "orderBy")]
    public AccountOrder OrderBy { get; init; } = AccountOrder.Name;

    [FromQuery(Name = "orderDirection")]
    public Direction OrderDirection { get; init; } = Direction.Ascending;

    public IReadOnlyList<StaffAccount> Ordered(IEnumerable<StaffAccount> accounts)
    {
        var ordered = OrderBy switch
        {
            AccountOrder.Email or AccountOrder.UserName => accounts.OrderBy(account => account.Email, StringComparer.OrdinalIgnoreCase),
            AccountOrder.Language => accounts.OrderBy(account => account.Language, StringComparer.Ordinal),
            AccountOrder.CreateDate or AccountOrder.UpdateDate or AccountOrder.Id => accounts.OrderBy(account => account.CreatedAt),
            AccountOrder.IsApproved => accounts.OrderBy(account => !account.Disabled),
            AccountOrder.IsLockedOut => accounts.OrderBy(account => account.LockoutEnd is not null),
            AccountOrder.LastLoginDate => accounts.OrderBy(account => account.LastSignInAt ?? DateTimeOffset.MinValue),
            _ => accounts.OrderBy(account => account.Name, StringComparer.CurrentCultureIgnoreCase),
        };
        var all = ordered.ThenBy(account => account.Number).ToList();
        if (OrderDirection == Direction.Descending)
        {
            all.Reverse();
        }

        return all;
    }
}

/// <summary>What accounts can be ordered by, in Umbraco's names.</summary>
public enum AccountOrder
{
    UserName,
    Language,
    Name,
    Email,
    Id,
    CreateDate,
    UpdateDate,
    IsApproved,
    IsLockedOut,
    LastLoginDate,
}
