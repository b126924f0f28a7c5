using KonTumInvest.Content.Background;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KonTumInvest.Backoffice.Reports.Health.Links;

/// <summary>Has the links of the site checked every so often, beginning a while after the start.</summary>
internal sealed class LinkSweep(LinkStates states, IOptions<BackofficeOptions> options, TimeProvider time, ILogger<LinkSweep> logger) : RepeatedService(time, logger)
{
    protected override string Work => "Links to other sites";

    protected override TimeSpan Interval => TimeSpan.FromHours(options.Value.CheckLinksEveryHours);

    protected override TimeSpan FirstPause => TimeSpan.FromMinutes(10);

    protected override bool IsWanted => Interval > TimeSpan.Zero;

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await states.CheckAllAsync(cancellationToken);
        return false;
    }
}
