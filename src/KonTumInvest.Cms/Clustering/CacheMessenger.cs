using System.Globalization;
using KonTumInvest.Cms.Storage.Rows;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace KonTumInvest.Cms.Clustering;

/// <summary>Carries out cache refreshes on this node, at once and in order, and tells the other nodes.</summary>
/// <remarks>Umbraco calls it after the commit, so another node that hears of a change can already read it.</remarks>
internal sealed class CacheMessenger(CacheInstructions instructions, Lazy<IJsonSerializer> json) : IServerMessenger
{
    public void Sync()
    {
        // Other nodes' instructions are read by a background service, not in the middle of a request.
    }

    public void SendMessages()
    {
        // Nothing waits: every instruction was sent when it was given.
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> typed)
        {
            throw new InvalidOperationException($"{refresher.Name} does not take payloads of {typeof(TPayload)}.");
        }

        typed.RefreshInternal(payload);
        typed.Refresh(payload);
        instructions.Send(refresher, CacheInstructionKind.Payload, () => json.Value.Serialize(payload));
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getNumericId)]);

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, [.. instances.Select(getGuidId)]);

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        QueueRemove(refresher, [.. instances.Select(getNumericId)]);

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds)
    {
        Array.ForEach(numericIds, refresher.Remove);
        instructions.Send(refresher, CacheInstructionKind.RemoveIds, () => Join(numericIds));
    }

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds)
    {
        Array.ForEach(numericIds, refresher.Refresh);
        instructions.Send(refresher, CacheInstructionKind.RefreshIds, () => Join(numericIds));
    }

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds)
    {
        Array.ForEach(guidIds, refresher.Refresh);
        instructions.Send(refresher, CacheInstructionKind.RefreshKeys, () => string.Join(',', guidIds));
    }

    public void QueueRefreshAll(ICacheRefresher refresher)
    {
        refresher.RefreshAll();
        instructions.Send(refresher, CacheInstructionKind.RefreshAll, () => string.Empty);
    }

    private static string Join(int[] ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
