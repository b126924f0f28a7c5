using KonTumInvest.Leads.Desk;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Parties.FollowUps;

/// <summary>Follows changed organisations and people for as long as the host lives.</summary>
public sealed class PartyFollowUpService(PartyFollowUps followUps, DeskChanges changes, TimeProvider time, ILogger<PartyFollowUpService> logger)
    : DeskBatchService(changes, time, logger)
{
    protected override string Work => "Leads of changed parties";

    protected override Task<bool> RunBatchAsync(CancellationToken cancellationToken) => followUps.RunOnceAsync(cancellationToken);
}
