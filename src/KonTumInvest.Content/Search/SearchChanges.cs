using KonTumInvest.Content.Publishing;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;

namespace KonTumInvest.Content.Search;

/// <summary>Tells search what was published or taken away, on this node or on another.</summary>
internal sealed class SearchChanges(SiteSearch search, IDocumentNavigationQueryService navigation)
    : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification) => search.NoteChange(ContentChanges.Of(notification, navigation));
}
