using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Outbox;

/// <summary>Runs the <see cref="OutboxSender"/> for as long as the host lives.</summary>
public sealed class OutboxService(
    OutboxSender sender,
    OutboxSignal signal,
    IMailTransport transport,
    IOptions<MailOptions> options,
    TimeProvider time,
    ILogger<OutboxService> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (transport is FileMailTransport files)
        {
            logger.LogWarning("No SMTP server is configured (Mail:Smtp:Host): mails are written to {Folder} instead", files.Folder);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await RunAsync(stoppingToken))
            {
                await signal.WaitAsync(options.Value.Outbox.PollInterval, time, stoppingToken);
            }
        }
    }

    // Whether to go on at once. A run that fails as a whole (the database is away) is tried again at the next poll.
    private async Task<bool> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            return (await sender.RunOnceAsync(stoppingToken)).MoreDue;
        }
        catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            logger.LogError(error, "The outbox could not be worked on");
            return false;
        }
    }
}
