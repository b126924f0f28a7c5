using KonTumInvest.Leads.Clients.Expiry;
using KonTumInvest.Leads.Clients.Requests;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Clients;

/// <summary>For as long as the host lives: forgets requests of programs that were kept for a day, and warns before keys expire.</summary>
public sealed class ClientJobs(ApiRequests requests, ApiKeyWarnings warnings, TimeProvider time, ILogger<ClientJobs> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await requests.SweepAsync(stoppingToken);
                await warnings.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Requests and keys of programs could not be looked at; tried again at the next look");
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
