using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Reading;

/// <summary>Writes looks every few seconds for as long as the host lives, and what is left when it stops.</summary>
public sealed class LookWriter(LeadLooks looks, TimeProvider time, ILogger<LookWriter> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await looks.FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await looks.FlushAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Looks could not be written; tried again");
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }
}
