using KonTumInvest.Leads.Privacy.Erasure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>For as long as the host lives: sweeps once a day, and clears away what erasures left.</summary>
public sealed class RetentionService(RetentionSweep sweep, ErasureLeftovers leftovers, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await leftovers.TryRunAsync(stoppingToken);
                await sweep.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Retention could not be looked at; tried again at the next look");
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
