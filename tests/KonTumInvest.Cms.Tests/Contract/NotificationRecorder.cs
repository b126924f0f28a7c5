using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace KonTumInvest.Cms.Tests.Contract;

/// <summary>Hears what the content engine announces, and can refuse to let a document be published.</summary>
public sealed class NotificationRecorder
    : INotificationHandler<ContentPublishingNotification>,
        INotificationHandler<ContentPublishedNotification>,
        INotificationHandler<ContentSavedNotification>,
        INotificationHandler<ContentMovedToRecycleBinNotification>
{
    private readonly ConcurrentQueue<string> _heard = new();

    /// <summary>What was announced, such as <c>published Bài viết</c>, oldest first.</summary>
    public IReadOnlyCollection<string> Heard => _heard;

    /// <summary>The key of a document that may not be published.</summary>
    public Guid? Refused { get; set; }

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<INotificationHandler<ContentPublishingNotification>>(provider => provider.GetRequiredService<NotificationRecorder>());
        services.AddSingleton<INotificationHandler<ContentPublishedNotification>>(provider => provider.GetRequiredService<NotificationRecorder>());
        services.AddSingleton<INotificationHandler<ContentSavedNotification>>(provider => provider.GetRequiredService<NotificationRecorder>());
        services.AddSingleton<INotificationHandler<ContentMovedToRecycleBinNotification>>(provider =>
            provider.GetRequiredService<NotificationRecorder>()
        );
    }

    public void Handle(ContentPublishingNotification notification)
    {
        if (notification.PublishedEntities.Any(entity => entity.Key == Refused))
        {
            notification.CancelOperation(new EventMessage("Test", "Refused by a handler", EventMessageType.Error));
        }
    }

    public void Handle(ContentPublishedNotification notification) => Hear("published", notification.PublishedEntities);

    public void Handle(ContentSavedNotification notification) => Hear("saved", notification.SavedEntities);

    public void Handle(ContentMovedToRecycleBinNotification notification) =>
        Hear("trashed", notification.MoveInfoCollection.Select(move => move.Entity));

    private void Hear(string what, IEnumerable<IContent> entities)
    {
        foreach (var entity in entities)
        {
            _heard.Enqueue($"{what} {entity.Key}");
        }
    }
}
