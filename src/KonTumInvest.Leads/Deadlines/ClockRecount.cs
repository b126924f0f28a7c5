using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
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
    LeadProjections projections,
    RulesInUse rules,
    ILogger<ClockRecount> logger
)
{
    // Short transactions: on SQLite every other writer waits for one.
    private const int AtOnce = 100;

    /// <returns>How many leads were worked out.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (total, after) = (0, new Behind(-1, Guid.Empty));
        while (true)
        {
            var behind = await BehindAsync(after, cancellationToken);
            if (behind.Count == 0)
            {
                if (total > 0)
                {
                    logger.LogInformation("Deadlines of {Count} leads worked out anew with rules of version {RulesNumber}", total, rules.Current.Number);
                }

                return total;
            }

            var leads = behind.Select(clock => clock.LeadId).Distinct().ToList();
            var result = await work.RunAsync<int>(
                DeskActor.System,
                async transaction =>
                {
                    await projections.RefreshClocksAsync(transaction.Context, leads, transaction.Now, transaction.Cancellation);
                    return leads.Count;
                },
                cancellationToken
            );
            total += result.Succeeded ? leads.Count : 0;
            after = behind[^1];
        }
    }

    // In the order of the index, from one batch to the next, so that a lead that could not be worked out does not hold up the others.
    private async Task<List<Behind>> BehindAsync(Behind after, CancellationToken cancellationToken)
    {
        var number = rules.Current.Number;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context
            .Clocks.Where(clock => clock.EndedAt == null && clock.RulesNumber < number)
            .Where(clock => clock.RulesNumber > after.RulesNumber || (clock.RulesNumber == after.RulesNumber && clock.LeadId > after.LeadId))
            .OrderBy(clock => clock.RulesNumber)
            .ThenBy(clock => clock.LeadId)
            .Take(AtOnce)
            .Select(clock => new Behind(clock.RulesNumber, clock.LeadId))
            .ToListAsync(cancellationToken);
    }

    private sealed record Behind(int RulesNumber, Guid LeadId);
}
