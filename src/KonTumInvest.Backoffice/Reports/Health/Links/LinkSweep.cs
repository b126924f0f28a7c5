using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.Reports.Health.Links;

/// <summary>Has the links of the site checked every so often, beginning a while after the start.</summary>
internal sealed class LinkSweep(LinkStates states, IOptions<BackofficeOptions> options, TimeProvider time, ILogger<LinkSweep> logger) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var every = TimeSpan.FromHours(options.Value.CheckLinksEveryHours);
        if (every == TimeSpan.Zero)
        {
            return;
        }

        await Task.Delay(AfterStart, time, stoppingToken);
        while (true)
        {
            try
            {
                await states.CheckAllAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The next round may succeed; a failed one must not end the process.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogError(failure, "The links to other sites could not be checked");
            }

            await Task.Delay(every, time, stoppingToken);
        }
    }
}
