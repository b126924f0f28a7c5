using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>
/// Works out running clocks anew that were reckoned with an older calendar or older targets. Every row says with which, so a run that is
/// broken off goes on where it was, and two nodes at once do no more than the same work twice.
/// </summary>
public sealed class ClockRecount(
    IDbContextFactory<LeadsDbContext> contexts,
    DeskWork work,
    ClockProjection projection,
    RulesInUse rules,
    ILogger<ClockRecount> logger
)
{
    // Short transactions: on SQLite every other writer waits for one.
    private const int AtOnce = 100;

    /// <returns>How many leads were worked out.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (total, after) = (0, Guid.Empty);
        while (true)
        {
            var leads = await BehindAsync(after, cancellationToken);
            if (leads.Count == 0)
            {
                if (total > 0)
                {
                    logger.LogInformation("Deadlines of {Count} leads worked out anew with rules of version {RulesNumber}", total, rules.Current.Number);
                }

                return total;
            }

            var result = await work.RunAsync<int>(
                DeskActor.System,
                async transaction =>
                {
                    await projection.RefreshAsync(transaction.Context, leads, transaction.Now, transaction.Cancellation);
                    return leads.Count;
                },
                cancellationToken
            );
            total += result.Succeeded ? leads.Count : 0;
            after = leads[^1];
        }
    }

    // By key from one batch to the next, so that a lead that could not be worked out does not hold up the others.
    private async Task<List<Guid>> BehindAsync(Guid after, CancellationToken cancellationToken)
    {
        var number = rules.Current.Number;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Clocks.Where(clock => clock.EndedAt == null && clock.RulesNumber < number && clock.LeadId > after)
            .Select(clock => clock.LeadId)
            .Distinct()
            .OrderBy(id => id)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
    }
}
