using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Reports;

/// <summary>For as long as the host lives: sends scheduled reports.</summary>
public sealed class ReportService(ReportDispatch dispatch, TimeProvider time, ILogger<ReportService> logger) : BackgroundService
{
    // Reports are due at full hours, which nobody takes to the second.
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await dispatch.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Scheduled reports could not be looked at; tried again at the next look");
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
