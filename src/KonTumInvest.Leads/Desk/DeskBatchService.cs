using KonTumInvest.Content.Background;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Desk;

/// <summary>Does long work at the desk batch by batch, and leaves as much time to everybody else as it takes.</summary>
/// <param name="changes">A change on this node begins a round at once.</param>
/// <param name="time">The clock it waits by.</param>
/// <param name="logger">Where faults are told.</param>
public abstract class DeskBatchService(DeskChanges changes, TimeProvider time, ILogger logger) : RepeatedService(time, logger)
{
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(20);

    private long _begun;

    // Where nothing waits. A change on this node ends the wait at once; another node's is seen after this.
    protected override TimeSpan Interval => TimeSpan.FromSeconds(10);

    /// <summary>One batch of everything that waits.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    protected abstract Task<bool> RunBatchAsync(CancellationToken cancellationToken);

    protected sealed override Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        _begun = Time.GetTimestamp();
        return RunBatchAsync(cancellationToken);
    }

    protected sealed override Task WaitAsync(bool more, CancellationToken cancellationToken)
    {
        if (!more)
        {
            return changes.WaitAsync(Interval, Time, cancellationToken);
        }

        // Half of the time the gate is free for enquiries and the desk.
        var took = Time.GetElapsedTime(_begun);
        return Task.Delay(took > LeastPause ? took : LeastPause, Time, cancellationToken);
    }
}
