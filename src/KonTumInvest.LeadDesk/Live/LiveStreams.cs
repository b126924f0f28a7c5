using System.Collections.Concurrent;

namespace KonTumInvest.LeadDesk.Live;

/// <summary>The open streams of each account on this server. One too many ends the oldest: it belongs to a page nobody looks at any more.</summary>
public sealed class LiveStreams
{
    /// <summary>As many pages as anybody works with at once.</summary>
    public const int MostOfAccount = 8;

    private readonly ConcurrentDictionary<Guid, List<CancellationTokenSource>> _open = new();

    /// <summary>What ends when the stream has to make way.</summary>
    public IDisposable Enter(Guid account, out CancellationToken replaced)
    {
        var own = new CancellationTokenSource();
        replaced = own.Token;
        var streams = _open.GetOrAdd(account, _ => []);
        lock (streams)
        {
            streams.Add(own);
            if (streams.Count > MostOfAccount)
            {
                streams[0].Cancel();
                streams.RemoveAt(0);
            }
        }

        return new Place(streams, own);
    }

    private sealed class Place(List<CancellationTokenSource> streams, CancellationTokenSource own) : IDisposable
    {
        public void Dispose()
        {
            lock (streams)
            {
                streams.Remove(own);
            }

            own.Dispose();
        }
    }
}
