using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Sync;

namespace KonTumInvest.Content.Publishing;

/// <summary>Which documents a cache refresh is about, whichever node the change was made on.</summary>
/// <param name="Everything">Whether anything may have changed.</param>
/// <param name="Keys">The documents otherwise, with those below them: a document's address and visibility depend on the ones above it.</param>
public sealed record ContentChanges(bool Everything, IReadOnlyCollection<Guid> Keys)
{
    private static readonly ContentChanges All = new(true, []);

    /// <summary>Reads Umbraco's notification, which comes when the published caches are up to date.</summary>
    public static ContentChanges Of(ContentCacheRefresherNotification notification, IDocumentNavigationQueryService navigation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        ArgumentNullException.ThrowIfNull(navigation);
        if (
            notification.MessageType != MessageType.RefreshByPayload
            || notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads
        )
        {
            return All;
        }

        var keys = new HashSet<Guid>();
        foreach (var payload in payloads)
        {
            if (payload.Key is not { } key || payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll))
            {
                return All;
            }

            keys.Add(key);
            if (navigation.TryGetDescendantsKeys(key, out var below))
            {
                keys.UnionWith(below);
            }
        }

        return new ContentChanges(false, keys);
    }
}
