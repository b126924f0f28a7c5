using KonTumInvest.Content.Background;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Reading;

/// <summary>Writes looks every few seconds for as long as the host lives, and what is left when it stops.</summary>
public sealed class LookWriter(LeadLooks looks, TimeProvider time, ILogger<LookWriter> logger) : RepeatedService(time, logger)
{
    protected override string Work => "Looks";

    protected override TimeSpan Interval => TimeSpan.FromSeconds(3);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await looks.FlushAsync(cancellationToken);
    }

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await looks.FlushAsync(cancellationToken);
        return false;
    }
}
