using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Cms.Tests.Storage;

/// <summary>Umbraco's event aggregator with one listener: this log.</summary>
public sealed class NotificationLog : IEventAggregator
{
    public List<INotification> Entries { get; } = [];

    /// <summary>Runs whenever a notification arrives, as a handler would.</summary>
    public Action? OnArrival { get; set; }

    public void Publish<TNotification>(TNotification notification)
        where TNotification : INotification => Hear(notification);

    public void Publish<TNotification, TNotificationHandler>(IEnumerable<TNotification> notifications)
        where TNotification : INotification
        where TNotificationHandler : INotificationHandler
    {
        foreach (var notification in notifications)
        {
            Hear(notification);
        }
    }

    public Task PublishAsync<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification
    {
        Hear(notification);
        return Task.CompletedTask;
    }

    public Task PublishAsync<TNotification, TNotificationHandler>(
        IEnumerable<TNotification> notifications,
        CancellationToken cancellationToken = default
    )
        where TNotification : INotification
        where TNotificationHandler : INotificationHandler
    {
        Publish<TNotification, TNotificationHandler>(notifications);
        return Task.CompletedTask;
    }

    public bool PublishCancelable<TCancelableNotification>(TCancelableNotification notification)
        where TCancelableNotification : ICancelableNotification
    {
        Hear(notification);
        return notification.Cancel;
    }

    public Task<bool> PublishCancelableAsync<TCancelableNotification>(TCancelableNotification notification)
        where TCancelableNotification : ICancelableNotification => Task.FromResult(PublishCancelable(notification));

    private void Hear(INotification notification)
    {
        Entries.Add(notification);
        OnArrival?.Invoke();
    }
}
