using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Desk.Projections;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;

namespace KonTumInvest.Leads.Parties.FollowUps;

/// <summary>
/// Brings the leads of changed organisations and people up to date that were too many for the act (<see cref="LeadSaving"/>). What a batch did and that
/// it did it are stored together, so that whoever is stopped leaves nothing out.
/// </summary>
public sealed class PartyFollowUps(IDbContextFactory<LeadsDbContext> contexts, DeskSweep sweep, LeadProjections projections)
{
    // Short transactions: on SQLite every other writer waits for one.
    private const int LeadsAtOnce = 50;
    private const int PartiesAtOnce = 20;

    /// <summary>A batch of the leads of each party that waits.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        List<Guid> waiting;
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            waiting = await context.PartyFollowUps.OrderBy(followUp => followUp.Id).Take(PartiesAtOnce).Select(followUp => followUp.Id).ToListAsync(cancellationToken);
        }

        return await sweep.EachAsync("The follow-up", waiting, GoOnAsync, cancellationToken) > 0;
    }

    private async Task<Result<int>> GoOnAsync(DeskTransaction transaction, Guid id)
    {
        var context = transaction.Context;
        if (await context.PartyFollowUps.SingleOrDefaultAsync(followUp => followUp.Id == id, transaction.Cancellation) is not { } followUp)
        {
            return 0;
        }

        var leads = await PartyLeads.NewestAsync(context, [followUp.PartyId], followUp.BeforeLeadId, LeadsAtOnce, transaction.Cancellation);
        if (leads.Count > 0)
        {
            await projections.FollowAsync(context, leads, unstamped: leads, transaction.Now, transaction.Cancellation);
        }

        if (leads.Count < LeadsAtOnce)
        {
            context.Remove(followUp);
        }
        else
        {
            followUp.BeforeLeadId = leads[^1];
        }

        return 1;
    }
}
