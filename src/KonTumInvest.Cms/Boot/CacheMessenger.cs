using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace KonTumInvest.Cms.Boot;

/// <summary>Carries out cache refreshes on this node, at once and in order.</summary>
internal sealed class CacheMessenger : IServerMessenger
{
    public void Sync() { }

    public void SendMessages() { }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> typed)
        {
            throw new InvalidOperationException($"{refresher.Name} does not take payloads of {typeof(TPayload)}.");
        }

        typed.RefreshInternal(payload);
        typed.Refresh(payload);
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        foreach (var instance in instances)
        {
            if (refresher is ICacheRefresher<T> typed)
            {
                typed.Refresh(instance);
            }
            else
            {
                refresher.Refresh(getNumericId(instance));
            }
        }
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getGuidId)]);

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        foreach (var instance in instances)
        {
            if (refresher is ICacheRefresher<T> typed)
            {
                typed.Remove(instance);
            }
            else
            {
                refresher.Remove(getNumericId(instance));
            }
        }
    }

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Remove);

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Array.ForEach(guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => refresher.RefreshAll();
}
