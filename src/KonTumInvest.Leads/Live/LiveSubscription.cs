using System.Threading.Channels;

namespace KonTumInvest.Leads.Live;

/// <summary>What one page waits for. News that come faster than they are fetched are told together.</summary>
public sealed class LiveSubscription(TimeProvider time, Action<LiveSubscription> ended) : IDisposable
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock _lock = new();
    private HashSet<Guid> _changed = [];
    private HashSet<Guid> _visited = [];
    private HashSet<Guid> _parties = [];
    private bool _triage;

    /// <summary>The next news; null when there are none for so long.</summary>
    public async Task<LiveNews?> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signal = _signal.Reader.WaitToReadAsync(waiting.Token).AsTask();
        await Task.WhenAny(signal, Task.Delay(patience, time, waiting.Token));
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (!_signal.Reader.TryRead(out _))
        {
            return null;
        }

        lock (_lock)
        {
            var news = new LiveNews(_changed, _visited, _parties, _triage);
            (_changed, _visited, _parties, _triage) = ([], [], [], false);
            return news;
        }
    }

    public void Dispose() => ended(this);

    internal void Tell(LiveNews news)
    {
        lock (_lock)
        {
            _changed.UnionWith(news.Changed);
            _visited.UnionWith(news.Visited);
            _parties.UnionWith(news.Parties);
            _triage |= news.Triage;
        }

        _signal.Writer.TryWrite(true);
    }
}

/// <summary>What is new; rights are asked by whoever passes it on.</summary>
/// <param name="Changed">Leads somebody changed.</param>
/// <param name="Visited">Leads that somebody opened, left, or began or ended writing on.</param>
/// <param name="Parties">Organisations and people somebody changed or joined. Their leads are among <paramref name="Changed"/> as well.</param>
/// <param name="Triage">Whether a mail came to be sorted, or was.</param>
public sealed record LiveNews(IReadOnlySet<Guid> Changed, IReadOnlySet<Guid> Visited, IReadOnlySet<Guid> Parties, bool Triage);
