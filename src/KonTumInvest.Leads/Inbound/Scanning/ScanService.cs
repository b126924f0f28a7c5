using KonTumInvest.Content.Background;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Leads.Inbound.Scanning;

/// <summary>Runs the <see cref="AttachmentScan"/> for as long as the host lives, where there is a scanner.</summary>
public sealed class ScanService(AttachmentScan scan, IOptions<InboundOptions> options, TimeProvider time, ILogger<ScanService> logger) : RepeatedService(time, logger)
{
    protected override string Work => "Files to be scanned";

    protected override TimeSpan Interval => TimeSpan.FromSeconds(5);

    protected override bool IsWanted => options.Value.Scanner.Used;

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken) => await scan.RunOnceAsync(cancellationToken) > 0;
}
