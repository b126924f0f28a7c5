using KonTumInvest.Leads.Desk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Imports.Runs;

/// <summary>For as long as the host lives: works on imports, and leaves as much time to everybody else as it takes.</summary>
public sealed class ImportService(ImportJobs jobs, ImportSweep sweep, DeskChanges changes, TimeProvider time, ILogger<ImportService> logger) : BackgroundService
{
    // Where nothing waits. A change on this node wakes it at once; another node's is seen after this.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var nextSweep = time.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            var begun = time.GetTimestamp();
            try
            {
                if (begun >= nextSweep)
                {
                    await sweep.RunOnceAsync(stoppingToken);
                    nextSweep = begun + (long)(BetweenSweeps.TotalSeconds * time.TimestampFrequency);
                }

                more = await jobs.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Imports could not be worked on; tried again at the next look");
            }

            if (more)
            {
                // Half of the time the gate is free for enquiries and the desk.
                var took = time.GetElapsedTime(begun);
                await Task.Delay(took > LeastPause ? took : LeastPause, time, stoppingToken);
            }
            else
            {
                await changes.WaitAsync(Interval, time, stoppingToken);
            }
        }
    }
}
