using KonTumInvest.Content.Common;
using KonTumInvest.Content.Time;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Officers;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Privacy.Holds;

/// <summary>Sets, shows and ends legal holds on leads. Everybody who sees the lead sees its holds; setting takes <see cref="DeskAct.HandlePrivacy"/>.</summary>
public sealed class LegalHolds(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, IStaffDirectory staff, TimeProvider time, ILogger<LegalHolds> logger)
{
    private const int Most = 100;

    /// <summary>The holds of a lead, the newest first; <see cref="DeskErrors.LeadNotFound"/> also where the actor does not see it.</summary>
    public async Task<Result<LegalHoldView[]>> ListAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId, cancellationToken))
        {
            return DeskErrors.LeadNotFound;
        }

        var today = VietnamTime.DateOf(time.GetUtcNow());
        var holds = await context.Holds.AsNoTracking().Where(hold => hold.LeadId == leadId).OrderByDescending(hold => hold.At).Take(Most).ToListAsync(cancellationToken);
        string? Name(Guid? key) => key is { } by ? staff.Find(by)?.Name ?? "?" : null;
        return holds.Select(hold => new LegalHoldView(hold.Id, hold.Reason, hold.Until, hold.At, Name(hold.ByKey), hold.EndedAt, Name(hold.EndedByKey), hold.EndedAt is null && !(hold.Until < today))).ToArray();
    }

    /// <summary>Sets one.</summary>
    /// <returns>Its key; refusals of <see cref="HoldErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<Guid>> SetAsync(Guid leadId, string? reason, DateOnly? until, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var set = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (await RefusalAsync(transaction, leadId) is { } refused)
                {
                    return refused;
                }

                var (text, fault) = CleanText.Paragraphs(reason, LegalHold.ReasonMaxLength);
                if (text.Length == 0 || fault != TextFault.None)
                {
                    return fault == TextFault.TooLong ? LeadErrors.TooLong("reason", LegalHold.ReasonMaxLength) : HoldErrors.ReasonMissing;
                }

                if (until < VietnamTime.DateOf(time.GetUtcNow()))
                {
                    return HoldErrors.Past;
                }

                var hold = new LegalHold
                {
                    Id = Guid.CreateVersion7(transaction.Now),
                    LeadId = leadId,
                    Reason = text,
                    Until = until,
                    At = transaction.Now,
                    ByKey = actor.Key,
                };
                transaction.Context.Holds.Add(hold);
                return hold.Id;
            },
            cancellationToken
        );
        if (set.TryGetValue(out var id))
        {
            logger.LogInformation("Legal hold {HoldId} set on lead {LeadId} by {StaffId}", id, leadId, actor.Key);
        }

        return set;
    }

    /// <summary>Ends one; what is due is erased at the next sweep.</summary>
    public Task<Result<Guid>> EndAsync(Guid leadId, Guid id, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                if (await RefusalAsync(transaction, leadId) is { } refused)
                {
                    return refused;
                }

                var hold = await transaction.Context.Holds.SingleOrDefaultAsync(row => row.Id == id && row.LeadId == leadId, transaction.Cancellation);
                if (hold is null || hold.EndedAt is not null)
                {
                    return hold is null ? HoldErrors.NotFound : HoldErrors.Ended;
                }

                (hold.EndedAt, hold.EndedByKey) = (transaction.Now, actor.Key);
                return id;
            },
            cancellationToken
        );
    }

    // Who does not see the lead is told that there is none, whatever else he may not do.
    private static async Task<Error?> RefusalAsync(DeskTransaction transaction, Guid leadId)
    {
        var found = await transaction.FindLeadAsync(leadId, LeadAct.Read);
        return !found.Succeeded ? found.Errors[0]
            : !transaction.Actor.Writes || !LeadRights.May(transaction.Actor, DeskAct.HandlePrivacy) ? DeskErrors.Forbidden
            : null;
    }

    /// <summary>Those in force at a moment.</summary>
    internal static IQueryable<LegalHold> InForce(LeadsDbContext context, DateTimeOffset now)
    {
        var today = VietnamTime.DateOf(now);
        return context.Holds.Where(hold => hold.EndedAt == null && (hold.Until == null || hold.Until >= today));
    }
}

/// <summary>A hold as it is shown.</summary>
public sealed record LegalHoldView(Guid Id, string Reason, DateOnly? Until, DateTimeOffset At, string? By, DateTimeOffset? EndedAt, string? EndedBy, bool InForce);
