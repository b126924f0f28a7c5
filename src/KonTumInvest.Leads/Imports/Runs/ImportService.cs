using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Desk;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>Works on imports, and leaves as much time to everybody else as it takes.</summary>
public sealed class ImportService(ImportJobs jobs, DeskChanges changes, TimeProvider time, ILogger<ImportService> logger) : RepeatedService(time, logger)
{
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(20);

    private long _begun;

    protected override string Work => "Imports";

    // Where nothing waits. A change on this node wakes it at once; another node's is seen after this.
    protected override TimeSpan Interval => TimeSpan.FromSeconds(10);

    protected override Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        _begun = Time.GetTimestamp();
        return jobs.RunOnceAsync(cancellationToken);
    }

    protected override Task WaitAsync(bool more, CancellationToken cancellationToken)
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
