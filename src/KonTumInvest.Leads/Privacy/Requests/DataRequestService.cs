using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Requests;

/// <summary>For as long as the host lives: reminds of the terms of requests and escalates, and empties finished requests for erasure.</summary>
public sealed class DataRequestService(DataRequestSweep sweep, FinishedErasures erasures, TimeProvider time, ILogger<DataRequestService> logger) : BackgroundService
{
    // The terms are days, and the reminders hours before their end.
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await sweep.RunOnceAsync(stoppingToken);
                await erasures.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Data requests could not be looked at; tried again at the next look");
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
