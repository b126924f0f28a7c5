using KonTumInvest.Content.Background;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Cms.Clustering;

/// <summary>Reads other nodes' cache instructions every second while the application runs, and deletes old ones now and then.</summary>
internal sealed class CacheInstructionListener(CacheInstructions instructions, TimeProvider time, ILogger<CacheInstructionListener> logger)
    : RepeatedService(time, logger)
{
    private static readonly TimeSpan PruneInterval = TimeSpan.FromHours(6);

    private DateTimeOffset _nextPrune = time.GetUtcNow() + PruneInterval;

    protected override string Work => "Cache instructions";

    protected override TimeSpan Interval => TimeSpan.FromSeconds(1);

    // At the start the caches are filled with what is stored.
    protected override TimeSpan FirstPause => Interval;

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await instructions.RunOnceAsync(cancellationToken);
        if (Time.GetUtcNow() >= _nextPrune)
        {
            _nextPrune = Time.GetUtcNow() + PruneInterval;
            await instructions.PruneAsync(cancellationToken);
        }

        return false;
    }
}
