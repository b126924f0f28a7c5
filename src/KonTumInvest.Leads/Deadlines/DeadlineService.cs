using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Rules;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>Notices changed rules, works out the clocks they concern, reminds and escalates.</summary>
public sealed class DeadlineService(
    RulesWatch watch,
    ClockRecount recount,
    DeadlineSweep sweep,
    DeadlineSignal signal,
    TimeProvider time,
    ILogger<DeadlineService> logger
) : RepeatedService(time, logger)
{
    protected override string Work => "Deadlines";

    // A deadline is a matter of minutes, and rules changed on another node should hold before anybody wonders.
    protected override TimeSpan Interval => TimeSpan.FromSeconds(15);

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await watch.RunOnceAsync(cancellationToken);
        await recount.RunOnceAsync(cancellationToken);
        await sweep.RunOnceAsync(cancellationToken);
        return false;
    }

    protected override Task WaitAsync(bool more, CancellationToken cancellationToken) => signal.WaitAsync(Interval, Time, cancellationToken);
}
