using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Scanning;

/// <summary>Runs the <see cref="AttachmentScan"/> for as long as the host lives.</summary>
public sealed class ScanService(AttachmentScan scan, IOptions<InboundOptions> options, TimeProvider time, ILogger<ScanService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Scanner.Used && !stoppingToken.IsCancellationRequested)
        {
            var looked = 0;
            try
            {
                looked = await scan.RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                logger.LogError(error, "Files could not be scanned; tried again soon");
            }

            if (looked == 0)
            {
                await Task.Delay(Interval, time, stoppingToken);
            }
        }
    }
}
