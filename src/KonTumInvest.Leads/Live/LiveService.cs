using KonTumInvest.Leads.Desk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Live;

/// <summary>For as long as the host lives: looks for news after each change on this server, and every few seconds for those of others.</summary>
public sealed class LiveService(LiveFeed feed, DeskChanges changes, TimeProvider time, ILogger<LiveService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Taken before the reading, so that a change during it is not slept through.
            var next = changes.Next;
            try
            {
                await feed.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "News of the desk could not be read; tried again at the next look");
            }

            await DeskChanges.WaitAsync(next, Interval, time, stoppingToken);
        }
    }
}
