using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Clients.Requests;

/// <summary>For as long as the host lives: forgets requests of programs that were kept for a day.</summary>
public sealed class ApiRequestService(ApiRequests requests, TimeProvider time, ILogger<ApiRequestService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await requests.SweepAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Requests of programs could not be forgotten; tried again at the next look");
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
