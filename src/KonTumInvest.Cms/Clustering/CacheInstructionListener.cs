using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Cms.Clustering;

/// <summary>Reads other nodes' cache instructions every second while the application runs.</summary>
internal sealed class CacheInstructionListener(CacheInstructions instructions, TimeProvider time, ILogger<CacheInstructionListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PruneInterval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var nextPrune = time.GetUtcNow() + PruneInterval;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await instructions.RunOnceAsync(stoppingToken);
                if (time.GetUtcNow() >= nextPrune)
                {
                    nextPrune = time.GetUtcNow() + PruneInterval;
                    await instructions.PruneAsync(stoppingToken);
                }
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the listening; the next tick tries again.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogWarning(failure, "Cache instructions could not be read");
            }
        }
    }
}
