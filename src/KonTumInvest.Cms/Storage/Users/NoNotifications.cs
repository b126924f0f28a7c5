using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Users;

/// <summary>Umbraco's mail to staff about changes of a node. Not offered: there are no subscriptions.</summary>
public sealed class NoNotifications : INotificationsRepository
{
    private const string NotOffered = "Subscriptions to changes are not offered.";

    /// <exception cref="NotSupportedException">Always.</exception>
    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification) =>
        throw new NotSupportedException(NotOffered);

    /// <exception cref="NotSupportedException">There are actions to subscribe to.</exception>
    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions) =>
        actions.Length == 0 ? [] : throw new NotSupportedException(NotOffered);

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
