using KonTumInvest.Cms.Publishing;
using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;

namespace KonTumInvest.Cms.Routing;

/// <summary>
/// Remembers the address a published page had, per culture, when publishing or moving it, or a page above it, changes that address;
/// the old one then answers with a redirect.
/// </summary>
internal sealed class RedirectTracker(
    PublishedStore store,
    IDocumentNavigationQueryService navigation,
    IPublishedUrlProvider urls,
    IUmbracoContextFactory contexts,
    IRedirectUrlService redirects
)
    : INotificationHandler<ContentPublishingNotification>,
        INotificationHandler<ContentPublishedNotification>,
        INotificationHandler<ContentMovingNotification>,
        INotificationHandler<ContentMovedNotification>
{
    private const string StateKey = "KonTumInvest.OldRoutes";

    public void Handle(ContentPublishingNotification notification) => Remember(notification, notification.PublishedEntities);

    public void Handle(ContentMovingNotification notification) =>
        Remember(notification, notification.MoveInfoCollection.Select(move => move.Entity));

    public void Handle(ContentPublishedNotification notification) => Register(notification);

    public void Handle(ContentMovedNotification notification) => Register(notification);

    private void Remember(IStatefulNotification notification, IEnumerable<IContent> entities)
    {
        using var context = contexts.EnsureUmbracoContext();
        var routes = new Dictionary<(Guid Key, string Culture), string>();
        foreach (var item in entities.SelectMany(entity => Branch(entity.Key)))
        {
            foreach (var culture in item.Cultures.Keys)
            {
                if (RouteOf(item.Key, culture) is { } route)
                {
                    routes[(item.Key, culture)] = route;
                }
            }
        }

        notification.State[StateKey] = routes;
    }

    private void Register(IStatefulNotification notification)
    {
        if (!notification.State.TryGetValue(StateKey, out var state) || state is not Dictionary<(Guid Key, string Culture), string> routes)
        {
            return;
        }

        using var context = contexts.EnsureUmbracoContext();
        foreach (var ((key, culture), oldRoute) in routes)
        {
            if (RouteOf(key, culture) is { } newRoute && newRoute != oldRoute)
            {
                redirects.RegisterWithStatus(oldRoute, key, culture == VersionValuesRow.Invariant ? null : culture);
            }
        }
    }

    private IEnumerable<IPublishedContent> Branch(Guid key)
    {
        if (store.Current.Find(key, PublishedItemType.Content) is not { } root)
        {
            return [];
        }

        var descendants = navigation.TryGetDescendantsKeys(key, out var keys) ? keys : [];
        return descendants.Select(descendant => store.Current.Find(descendant, PublishedItemType.Content)).OfType<IPublishedContent>().Prepend(root);
    }

    private string? RouteOf(Guid key, string culture)
    {
        var url = urls.GetUrl(key, UrlMode.Relative, culture).TrimEnd('/');
        return url.Length == 0 || url.StartsWith('#') ? null : url;
    }
}
