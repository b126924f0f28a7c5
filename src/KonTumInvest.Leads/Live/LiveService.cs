using KonTumInvest.Content.Background;
using KonTumInvest.Leads.Desk;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Live;

/// <summary>Looks for news after each change on this server, and every few seconds for those of others.</summary>
public sealed class LiveService(LiveFeed feed, DeskChanges changes, TimeProvider time, ILogger<LiveService> logger) : RepeatedService(time, logger)
{
    private Task _next = Task.CompletedTask;

    protected override string Work => "News of the desk";

    protected override TimeSpan Interval => TimeSpan.FromSeconds(3);

    protected override async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        // Taken before the reading, so that a change during it is not slept through.
        _next = changes.Next;
        await feed.RunOnceAsync(cancellationToken);
        return false;
    }

    protected override Task WaitAsync(bool more, CancellationToken cancellationToken) => DeskChanges.WaitAsync(_next, Interval, Time, cancellationToken);
}
