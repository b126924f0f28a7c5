using KonTumInvest.Content.Background;
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
) : RepeatedService(time, logger)
{
    protected override string Work => "The outbox";

    protected override TimeSpan Interval => options.Value.Outbox.PollInterval;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (transport is FileMailTransport files)
        {
            Logger.LogWarning("No SMTP server is configured (Mail:Smtp:Host): mails are written to {Folder} instead", files.Folder);
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken) => (await sender.RunOnceAsync(cancellationToken)).MoreDue;

    protected override Task WaitAsync(bool more, CancellationToken cancellationToken) =>
        more ? Task.CompletedTask : signal.WaitAsync(Interval, Time, cancellationToken);
}
