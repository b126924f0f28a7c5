using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Privacy.Erasure;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Retention;

/// <summary>Sweeps once a day, after clearing away what erasures left.</summary>
public sealed class RetentionService(RetentionSweep sweep, ErasureLeftovers leftovers, TimeProvider time, ILogger<RetentionService> logger) : RepeatedService(time, logger)
{
    protected override string Work => "Retention";

    protected override TimeSpan Interval => TimeSpan.FromMinutes(15);

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await leftovers.TryRunAsync(cancellationToken);
        await sweep.RunOnceAsync(cancellationToken);
        return false;
    }
}
