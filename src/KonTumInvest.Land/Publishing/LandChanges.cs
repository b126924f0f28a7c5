using KonTumInvest.Content.Publishing;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Land.Publishing;

/// <summary>Tells the index what was published or taken away, on this node or on another.</summary>
internal sealed class LandChanges(PublishedLand land, IDocumentNavigationQueryService navigation)
    : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification) => land.NoteChange(ContentChanges.Of(notification, navigation));
}
