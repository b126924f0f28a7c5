using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Umbraco's mail to staff about changes of a node. Nobody can subscribe until staff have accounts, so there are no subscriptions.</summary>
public sealed class NoNotifications : INotificationsRepository
{
    private const string NoAccounts = "Staff subscribe to changes once they have accounts.";

    /// <exception cref="NotSupportedException">Always.</exception>
    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification) =>
        throw new NotSupportedException(NoAccounts);

    /// <exception cref="NotSupportedException">There are actions to subscribe to.</exception>
    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions) =>
        actions.Length == 0 ? [] : throw new NotSupportedException(NoAccounts);

    public int DeleteNotifications(IUser user) => 0;

    public int DeleteNotifications(IEntity entity) => 0;

    public int DeleteNotifications(IUser user, IEntity entity) => 0;

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) => [];

    public IEnumerable<Notification> GetUserNotifications(IUser user) => [];

    public IEnumerable<Notification> GetUsersNotifications(
        IEnumerable<int> userIds,
        string? action,
        IEnumerable<int> nodeIds,
        Guid objectType
    ) => [];
}
