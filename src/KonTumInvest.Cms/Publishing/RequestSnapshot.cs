using Microsoft.AspNetCore.Http;

namespace KonTumInvest.Cms.Publishing;

/// <summary>
/// The snapshot a request reads: the one that was current when it first asked, so that a page is never half old and half new. Outside a
/// request it is always the current one.
/// </summary>
internal sealed class RequestSnapshot(PublishedStore store, IHttpContextAccessor http)
{
    private static readonly object ItemKey = new();

    public PublishedSnapshot Current
    {
        get
        {
            if (http.HttpContext is not { } context)
            {
                return store.Current;
            }

            if (context.Items.TryGetValue(ItemKey, out var taken) && taken is PublishedSnapshot snapshot)
            {
                return snapshot;
            }

            var current = store.Current;
            context.Items[ItemKey] = current;
            return current;
        }
    }

    /// <summary>Lets the request see its own change.</summary>
    public void Renew() => http.HttpContext?.Items.Remove(ItemKey);
}
