using KonTumInvest.Content.Common;
using KonTumInvest.Leads.Desk;
using KonTumInvest.Leads.Pipeline;
using KonTumInvest.Leads.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KonTumInvest.Leads.Merging;

/// <summary>
/// Joins two leads that are the same. What happened on the one that is given up goes on at the other; the lead itself stays, with its
/// stages and its audit, and says where it went. What was moved is written down row by row, so that it can be put back.
/// </summary>
public sealed class LeadMerging(DeskWork work, IDbContextFactory<LeadsDbContext> contexts, ILogger<LeadMerging> logger)
{
    private const int MostShown = 50;

    /// <summary>Gives the lead up for another. Both must be seen as they are.</summary>
    /// <returns>Refusals of <see cref="MergeErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<MergedLead>> MergeAsync(Guid id, MergeLead request, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(actor);
        if (id == request.Into)
        {
            return MergeErrors.Itself;
        }

        if (request.Reason?.Length > LeadMerge.ReasonMaxLength)
        {
            return MergeErrors.ReasonTooLong;
        }

        Lead? kept = null;
        var merged = await work.RunAsync<LeadMerge>(
            actor,
            async transaction =>
            {
                var given = await transaction.FindLeadAsync(id, LeadAct.Merge, request.ExpectedVersion);
                var into = await transaction.FindLeadAsync(request.Into, LeadAct.Merge, request.IntoVersion);
                if (!given.TryGetValue(out var from) || !into.TryGetValue(out kept))
                {
                    return Result<LeadMerge>.Refused(given.Succeeded ? into.Errors : given.Errors);
                }

                transaction.Reason = request.Reason;
                return await JoinAsync(transaction, from, kept, request.Reason);
            },
            cancellationToken
        );
        if (!merged.TryGetValue(out var merge))
        {
            return Result<MergedLead>.Refused(merged.Errors);
        }

        logger.LogInformation("Lead {LeadId} joined with {IntoId} by {ActorId}", id, request.Into, actor.Key);
        return new MergedLead(merge.Id, request.Into, kept!.Version);
    }

    /// <summary>Puts everything back that the joining moved.</summary>
    /// <returns>The lead that was given up, which goes on again; refusals of <see cref="MergeErrors"/> and <see cref="DeskErrors"/>.</returns>
    public async Task<Result<LeadState>> UndoAsync(Guid mergeId, DeskActor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Lead? again = null;
        var undone = await work.RunAsync<LeadMerge>(
            actor,
            async transaction =>
            {
                var merge = await transaction.Context.Merges.Include(merge => merge.Parts).SingleOrDefaultAsync(merge => merge.Id == mergeId, transaction.Cancellation);
                if (merge is null)
                {
                    return MergeErrors.NotFound;
                }

                var found = await transaction.FindLeadAsync(merge.FromId, LeadAct.Read);
                var into = await transaction.FindLeadAsync(merge.IntoId, LeadAct.Merge);
                if (!found.TryGetValue(out again) || !into.TryGetValue(out var kept))
                {
                    return Result<LeadMerge>.Refused(found.Succeeded ? into.Errors : found.Errors);
                }

                return !LeadRights.May(actor, LeadAct.Merge, again) ? DeskErrors.Forbidden
                    : merge.UndoneAt is not null || again.MergedIntoId != merge.IntoId ? MergeErrors.UndoneAlready
                    : await PutBackAsync(transaction, merge, again, kept);
            },
            cancellationToken
        );
        if (!undone.Succeeded)
        {
            return Result<LeadState>.Refused(undone.Errors);
        }

        logger.LogInformation("Joining {MergeId} of lead {LeadId} undone by {ActorId}", mergeId, again!.Id, actor.Key);
        return new LeadState(again.Id, again.Version);
    }

    /// <summary>What was joined with a lead, the latest first; <see cref="DeskErrors.LeadNotFound"/> for whoever does not see it.</summary>
    public async Task<Result<IReadOnlyList<MergeRow>>> ListAsync(Guid leadId, DeskActor actor, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.Leads.Where(LeadRights.Visible(actor)).AnyAsync(lead => lead.Id == leadId, cancellationToken))
        {
            return DeskErrors.LeadNotFound;
        }

        // A joined lead can be confidential apart from the one it was joined with.
        var visible = context.Leads.Where(LeadRights.Visible(actor));
        var rows = await context
            .Merges.AsNoTracking()
            .Where(merge => merge.IntoId == leadId || merge.FromId == leadId)
            .Join(visible, merge => merge.FromId, lead => lead.Id, (merge, lead) => new { Merge = merge, lead.Reference, Parts = merge.Parts.Count })
            .OrderByDescending(row => row.Merge.At)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new MergeRow(
            row.Merge.Id,
            row.Merge.FromId,
            row.Reference.ToString(),
            row.Merge.At,
            row.Merge.ByKey,
            row.Merge.Reason,
            row.Merge.UndoneAt,
            row.Parts
        ));
    }

    private static async Task<Result<LeadMerge>> JoinAsync(DeskTransaction transaction, Lead from, Lead into, string? reason)
    {
        var parts = new LeadParts(transaction, from.Id, into.Id);
        var mergeId = Guid.CreateVersion7(transaction.Now);
        if (await parts.MoveAsync(mergeId, from.ContactId, into.ContactId) is { } error)
        {
            return error;
        }

        var merge = new LeadMerge
        {
            Id = mergeId,
            FromId = from.Id,
            IntoId = into.Id,
            At = transaction.Now,
            ByKey = transaction.Actor.Key,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            Parts = parts.Moved,
        };
        transaction.Context.Add(merge);
        from.MergedIntoId = into.Id;
        if (from.LastActivityAt > into.LastActivityAt)
        {
            into.LastActivityAt = from.LastActivityAt;
        }

        // Whoever has the kept lead open is told that it is another one now.
        transaction.Context.Entry(into).Property(lead => lead.LastActivityAt).IsModified = true;
        return merge;
    }

    private static async Task<Result<LeadMerge>> PutBackAsync(DeskTransaction transaction, LeadMerge merge, Lead from, Lead into)
    {
        var parts = new LeadParts(transaction, from.Id, into.Id);
        if (!await parts.PutBackAsync(merge.Parts))
        {
            return MergeErrors.PartsGone;
        }

        from.MergedIntoId = null;
        await WaitOnAsync(transaction, merge);
        (merge.UndoneAt, merge.UndoneByKey) = (transaction.Now, transaction.Actor.Key);
        transaction.Context.Entry(into).Property(lead => lead.LastActivityAt).IsModified = true;
        return merge;
    }

    // The joining ended the waiting for the investor. It goes on, unless the investor has answered since.
    private static async Task WaitOnAsync(DeskTransaction transaction, LeadMerge merge)
    {
        var waited = await transaction.Context.Pauses.SingleOrDefaultAsync(pause => pause.LeadId == merge.FromId && pause.To == merge.At, transaction.Cancellation);
        if (waited is not null)
        {
            waited.To = null;
        }
    }
}
