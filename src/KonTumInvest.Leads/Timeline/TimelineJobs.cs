using KonTumInvest.Leads.Timeline.Offers;
using KonTumInvest.Leads.Timeline.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Timeline;

/// <summary>For as long as the host lives: reminds of tasks and ends holds.</summary>
public sealed class TimelineJobs(TaskReminders reminders, HoldSweep holds, TimeProvider time, ILogger<TimelineJobs> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await holds.RunOnceAsync(stoppingToken);
                await reminders.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Tasks and holds could not be looked at; tried again at the next look");
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
