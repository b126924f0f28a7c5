using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Clock;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Rules;
using KonTumInvest.Leads.Storage;
using KonTumInvest.Leads.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Deadlines;

/// <summary>What staff see of a lead's clocks, and how they stop them while waiting for the investor.</summary>
public sealed class LeadClocks(IDbContextFactory<LeadsDbContext> contexts, DeskWork work, RulesInUse rules, TimeProvider time, ILogger<LeadClocks> logger)
{
    /// <summary>The clocks of a lead, latest start first, and its pauses; <see cref="DeskErrors.LeadNotFound"/> for whoever does not see it.</summary>
    public async Task<Result<LeadClocksView>> ReadAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId, cancellationToken))
        {
            return DeskErrors.LeadNotFound;
        }

        var clocks = await context.Clocks.AsNoTracking().Where(clock => clock.LeadId == leadId).ToListAsync(cancellationToken);
        var pauses = await context.Pauses.AsNoTracking().Where(pause => pause.LeadId == leadId).OrderBy(pause => pause.From).ToListAsync(cancellationToken);
        var reckoning = new ClockReckoning(
            rules.Current,
            pauses.ConvertAll(pause => new ServicePause(pause.From, pause.To, pause.Reason)),
            time.GetUtcNow()
        );
        return new LeadClocksView(
            [.. clocks.OrderByDescending(clock => clock.StartedAt).ThenBy(clock => clock.Step).Select(clock => LeadClockView.From(clock, reckoning.Read(clock)))],
            pauses.ConvertAll(pause => new LeadPauseView(pause.From, pause.To, actor.SeesContactData ? pause.Reason : null, pause.ByKey))
        );
    }

    /// <summary>Stops what may be stopped, because the lead waits for the investor. The investor's next message lets it run on.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="reason">What it waits for.</param>
    /// <param name="actor">Who stops it.</param>
    /// <param name="cancellationToken">Cancels the act.</param>
    /// <returns>The key of the pause; refusals of <see cref="ClockErrors"/>.</returns>
    public async Task<Result<Guid>> PauseAsync(Guid leadId, string? reason, DeskActor actor, CancellationToken cancellationToken)
    {
        var (text, fault) = CleanText.Line(reason, LeadPause.ReasonMaxLength);
        if (text.Length == 0 || fault != TextFault.None)
        {
            return fault == TextFault.TooLong ? LeadErrors.TooLong("reason", LeadPause.ReasonMaxLength) : ClockErrors.ReasonMissing;
        }

        var paused = await work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                return found.TryGetValue(out var lead) ? await PauseAsync(transaction, lead, text) : Result<Guid>.Refused(found.Errors);
            },
            cancellationToken
        );
        if (paused.Succeeded)
        {
            logger.LogInformation("Lead {LeadId} paused by {StaffId}", leadId, actor.Key);
        }

        return paused;
    }

    /// <summary>Lets the clocks run on, although the investor has not answered.</summary>
    public Task<Result<Guid>> ResumeAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken) =>
        work.RunAsync<Guid>(
            actor,
            async transaction =>
            {
                var found = await transaction.FindLeadAsync(leadId, LeadAct.Write);
                if (!found.Succeeded)
                {
                    return Result<Guid>.Refused(found.Errors);
                }

                var waiting = await transaction.Context.Pauses.SingleOrDefaultAsync(pause => pause.LeadId == leadId && pause.To == null, transaction.Cancellation);
                if (waiting is null)
                {
                    return ClockErrors.NotPaused;
                }

                waiting.To = transaction.Now;
                return waiting.Id;
            },
            cancellationToken
        );

    private static async Task<Result<Guid>> PauseAsync(DeskTransaction transaction, Lead lead, string reason)
    {
        if (await transaction.Context.Pauses.AnyAsync(pause => pause.LeadId == lead.Id && pause.To == null, transaction.Cancellation))
        {
            return ClockErrors.PausedAlready;
        }

        var running = await transaction.Context.Clocks.AsNoTracking().Where(clock => clock.LeadId == lead.Id && clock.EndedAt == null).ToListAsync(transaction.Cancellation);
        if (running.Exists(clock => clock.Step != ServiceStep.Resolution))
        {
            return ClockErrors.AnswerOwed;
        }

        if (!running.Exists(clock => clock.Target.Pausable))
        {
            return ClockErrors.NothingToPause;
        }

        var pause = new LeadPause
        {
            Id = Guid.CreateVersion7(transaction.Now),
            LeadId = lead.Id,
            From = transaction.Now,
            Reason = reason,
            ByKey = transaction.Actor.Key,
        };
        transaction.Context.Pauses.Add(pause);
        return pause.Id;
    }
}
