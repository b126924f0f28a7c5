using KonTumInvest.Leads.Rules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>For as long as the host lives: notices changed rules, works out the clocks they concern, reminds and escalates.</summary>
public sealed class DeadlineService(
    RulesWatch watch,
    ClockRecount recount,
    DeadlineSweep sweep,
    DeadlineSignal signal,
    TimeProvider time,
    ILogger<DeadlineService> logger
) : BackgroundService
{
    // A deadline is a matter of minutes, and rules changed on another node should hold before anybody wonders.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await watch.RunOnceAsync(stoppingToken);
                await recount.RunOnceAsync(stoppingToken);
                await sweep.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Deadlines could not be looked at; tried again at the next look");
            }

            await signal.WaitAsync(Interval, time, stoppingToken);
        }
    }
}
